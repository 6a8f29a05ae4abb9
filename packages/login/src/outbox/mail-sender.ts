import type { Keyring } from '@postern/keyring';
import { maskAddressForLog } from '../address/mask-address.ts';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { Clock } from '../clock.ts';
import type { LoginEventDetails, LoginEventType } from '../events.ts';
import type { LoginMail, Mailer } from '../mail/mail.ts';
import { parseMail } from './mail-content.ts';
import { openContent } from './outbox-seal.ts';
import type { OutboxRow } from './outbox-store.ts';
import type { RowResult } from './outbox-worker.ts';

/** Waits after a failed attempt; the last one repeats until the mail is worth nothing. */
const RETRY_WAITS_MS: readonly number[] = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS];

export interface MailSenderParts {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly emit: (type: LoginEventType, details?: LoginEventDetails) => void;
}

/** Hands a sealed mail to the mailer. What goes wrong becomes an event, without a word of the mail. */
export function mailSender({
  keyring,
  clock,
  mailer,
  emit,
}: MailSenderParts): (row: OutboxRow) => Promise<RowResult> {
  return async (row) => {
    const mail = parseMail(openContent(keyring, row));
    if (mail === undefined) {
      emit('mail.delivery_failed', { reason: 'unreadable', data: { attempts: row.attempts } });
      return { done: true };
    }
    // It was stored, claimed and is wiped like the others; only the mailer never hears of it.
    if (mail.kind === 'noop') {
      emit('mail.suppressed', { ...told(mail, row), reason: 'noop' });
      return { done: true };
    }
    try {
      await mailer.send(mail);
      emit('mail.sent', told(mail, row));
      return { done: true };
    } catch (error) {
      const retryAt = clock.now() + retryWait(row.attempts);
      const final = retryAt >= row.expiresAt;
      emit('mail.delivery_failed', { ...told(mail, row, final), reason: reasonOf(error) });
      return { done: false, retryAt };
    }
  };
}

function told(mail: LoginMail, row: OutboxRow, final?: boolean): LoginEventDetails {
  return {
    maskedAddress: maskAddressForLog(mail.to),
    data: { kind: mail.kind, attempts: row.attempts, ...(final === undefined ? {} : { final }) },
  };
}

function retryWait(attempts: number): number {
  return RETRY_WAITS_MS[Math.min(attempts, RETRY_WAITS_MS.length) - 1] ?? 5 * SECOND_MS;
}

/** Only a code such as `ECONNREFUSED`: messages of mail servers quote addresses and sometimes the mail. */
function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Za-z0-9_.-]{1,40}$/.test(code) ? code : 'failed';
}
