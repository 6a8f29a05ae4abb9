import type { Keyring } from '@postern/keyring';
import { parseTrustedProxies } from '@postern/login';
import type { Store, TrustedProxies } from '@postern/login';
import { migrateLogin, sqliteStore } from '@postern/login/sqlite';
import type { Config } from '../config.ts';
import { createUserStore, noticesAlsoOutside } from '../features/identity/index.ts';
import type { UserStore } from '../features/identity/index.ts';
import { systemClock } from '../infrastructure/clock.ts';
import type { Clock } from '../infrastructure/clock.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import type { Db, SqliteHandle } from '../infrastructure/database/open-database.ts';
import { createEventLog } from '../infrastructure/events/event-log.ts';
import type { EventLog } from '../infrastructure/events/event-log.ts';
import type { Logger } from '../infrastructure/logger.ts';
import { createOutbox } from '../infrastructure/mailer/outbox.ts';
import type { Outbox } from '../infrastructure/mailer/outbox.ts';
import { consoleTransport, smtpTransport } from '../infrastructure/mailer/transport.ts';
import type { MailTransport } from '../infrastructure/mailer/transport.ts';
import type { Closer, ComposeOptions } from './options.ts';
import { choosePublicAddress } from './public-address.ts';
import type { PublicAddress } from './public-address.ts';

/** What every part stands on. */
export interface Ground extends PublicAddress {
  readonly options: ComposeOptions;
  readonly config: Config;
  readonly keyring: Keyring;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly trustedProxies: TrustedProxies;
  readonly db: Db;
  readonly loginHandle: SqliteHandle;
  readonly loginStore: Store;
  readonly events: EventLog;
  readonly outbox: Outbox;
  /** The outbox, for mails that go to an address outside as well. */
  readonly notices: ReturnType<typeof noticesAlsoOutside>;
  readonly users: UserStore;
  /** Called when it ends, the last one first. */
  readonly onClose: (closer: Closer) => void;
}

export async function openGround(
  options: ComposeOptions,
  onClose: (closer: Closer) => void,
): Promise<Ground> {
  const { config, keyring, logger, clock = systemClock } = options;
  const address = await choosePublicAddress(config);
  const { publicUrl } = address;
  onClose(() => address.release());
  const database = openDatabase(config.databaseFile);
  const { db } = database;
  onClose(() => database.close());
  const loginHandle = database.connect();
  migrateLogin(loginHandle);
  const domain = publicUrl.hostname;
  const outbox = createOutbox({
    db,
    keyring,
    transport: transportOf(options, domain),
    clock,
    logger,
    domain,
  });
  return {
    options,
    config,
    keyring,
    logger,
    clock,
    ...address,
    trustedProxies: parseTrustedProxies(config.trustedProxies),
    db,
    loginHandle,
    loginStore: sqliteStore(loginHandle),
    events: createEventLog(db, clock),
    outbox,
    notices: noticesAlsoOutside(db, outbox),
    users: createUserStore(db, clock),
    onClose,
  };
}

function transportOf({ config, print }: ComposeOptions, domain: string): MailTransport {
  if (config.smtpUrl === undefined) return consoleTransport(print);
  return smtpTransport(config.smtpUrl, config.mailFrom ?? `Postern <postern@${domain}>`);
}
