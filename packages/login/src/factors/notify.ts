import type { LoginContext } from '../context.ts';
import { noticeMail } from '../mail/notice-mail.ts';

/** What the owner of an account is told of by mail; the names are those of the notice templates. */
export type FactorNotice =
  | 'mfa-failures'
  | 'mfa-enrolled'
  | 'mfa-removed'
  | 'recovery-generated'
  | 'recovery-used'
  | 'passkey-registered'
  | 'passkey-removed'
  | 'passkey-counter'
  | 'password-failures'
  | 'password-changed'
  | 'password-removed'
  | 'password-reset';

export interface Recipient {
  readonly userId: string;
  /** Canonical address, where it is known already. */
  readonly email?: string | undefined;
}

/**
 * Mails a notice to the owner, where the host lets the address be known. What it tells of has happened: a mail
 * that cannot be queued must not turn the answer into a failure.
 */
export async function notify(
  context: LoginContext,
  { userId, email }: Recipient,
  notice: FactorNotice,
): Promise<void> {
  try {
    const to = email ?? (await context.users.byId?.(userId))?.email;
    if (to === undefined) return;
    await context.deliver(
      noticeMail(context, { notice, to, language: 'en', facts: { at: context.clock.now() } }),
    );
  } catch {
    context.emit('mail.delivery_failed', { userId, reason: `notice-${notice}` });
  }
}
