import { routes } from '@postern/contracts';
import type { OutgoingMailState } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { mailFailureWords } from '../../../infrastructure/mailer/mail-failure.ts';
import type { WaitingMail } from '../../../infrastructure/mailer/outbox.ts';
import type { AdministrationParts } from '../administration-parts.ts';
import { maskFully } from './mask-fully.ts';
import { tellAction } from '../tell-log.ts';

/** Mails shown: where more wait, the first ones say why. */
const SHOWN = 100;

export function outgoingMailRoutes(kit: RouteKit, parts: AdministrationParts): void {
  defineRoute(kit, routes.adminOutgoingMail, () => readState(parts));

  defineRoute(kit, routes.adminRetryMail, async ({ caller, request }) => {
    await parts.outbox.retry();
    tellAction(parts, { caller, request }, 'mail.retried');
    return readState(parts);
  });
}

async function readState({ outbox, settings }: AdministrationParts): Promise<OutgoingMailState> {
  const { waiting, sent, givenUp, lastSentAt } = await outbox.state();
  const [oldest] = waiting;
  // Host and port alone: user name and password stand in the address, too.
  const smtpServer = settings.smtpUrl === undefined ? undefined : new URL(settings.smtpUrl).host;
  return {
    transport: smtpServer === undefined ? 'console' : 'smtp',
    ...(smtpServer === undefined ? {} : { server: smtpServer }),
    waiting: waiting.length,
    ...(oldest === undefined ? {} : { oldestAt: toTimestamp(oldest.createdAt) }),
    mails: waiting.slice(0, SHOWN).map(presentMail),
    sent,
    givenUp,
    ...(lastSentAt === undefined ? {} : { lastSentAt: toTimestamp(lastSentAt) }),
  };
}

function presentMail(mail: WaitingMail): OutgoingMailState['mails'][number] {
  const { id, to, attempts, lastError } = mail;
  return {
    id,
    to: maskFully(to),
    attempts,
    createdAt: toTimestamp(mail.createdAt),
    expiresAt: toTimestamp(mail.expiresAt),
    nextAttemptAt: toTimestamp(mail.nextAttemptAt),
    ...(lastError === undefined ? {} : { lastError: mailFailureWords(lastError) }),
  };
}
