import { createMailPool } from '@postern/mail';
import type { MailPool } from '@postern/mail';
import { createClosedMail, createMailboxDirectory, createMailboxStore } from '../features/mailboxes/index.ts';
import type { ClosedMail, MailboxDirectory, MailboxStore } from '../features/mailboxes/index.ts';
import { createEgress } from '../infrastructure/egress/index.ts';
import type { Egress } from '../infrastructure/egress/index.ts';
import type { Ground } from './ground.ts';

/** The way to mail servers, and to the mailboxes on them. */
export interface Mail {
  readonly egress: Egress;
  readonly pool: MailPool;
  readonly mailboxes: MailboxStore;
  /** Mailboxes that nobody may open now. */
  readonly closed: ClosedMail;
  readonly directory: MailboxDirectory;
}

export async function openMail({
  options,
  config,
  keyring,
  logger,
  clock,
  db,
  onClose,
}: Ground): Promise<Mail> {
  const egress = createEgress({
    allow: config.allowHosts,
    now: clock.now,
    onRefused: ({ reason }) => {
      logger.warn({ reason }, 'an outgoing connection was refused');
    },
  });
  const pool = createMailPool({
    dial: egress.dialer({ use: 'imap' }),
    clock,
    ...(options.trust === undefined ? {} : { trust: options.trust }),
  });
  onClose(() => pool.closeAll());
  const mailboxes = createMailboxStore(db, clock, config.mailboxCap);
  const closed = await createClosedMail(db);
  const directory = createMailboxDirectory({ store: mailboxes, pool, keyring, closed });
  return { egress, pool, mailboxes, closed, directory };
}
