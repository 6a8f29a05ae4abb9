import type { LoginContext } from '../context.ts';
import type { FactorMethod } from '../login.ts';

export interface EnrolledFactors {
  /** What can be asked for, strongest first; empty where the account has no second factor. */
  readonly methods: readonly FactorMethod[];
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
}

/**
 * The second factors of an account. Recovery codes count only beside an authenticator app or a passkey, and the
 * mailbox outside only where neither is set up: the weakest never opens what a stronger one guards.
 */
export async function enrolledFactors(
  context: LoginContext,
  userId: string,
  signInAddress?: string,
): Promise<EnrolledFactors> {
  const { store } = context;
  const [totpRow, recovery, passkeys] = await Promise.all([
    store.totp.find(userId),
    store.recovery.find(userId),
    store.passkeys.list(userId),
  ]);
  const totp = totpRow?.confirmedAt !== undefined;
  const recoveryCodesLeft = recovery?.hashes.length ?? 0;
  const counts = { totp, recoveryCodesLeft, passkeys: passkeys.length };
  const strong: FactorMethod[] = [];
  if (passkeys.length > 0) strong.push('passkey');
  if (totp) strong.push('totp');
  if (strong.length > 0) {
    return { ...counts, methods: recoveryCodesLeft > 0 ? [...strong, 'recovery'] : strong };
  }
  const outside = await context.mfa.emailOf(userId);
  // The mailbox that is proven already cannot be the second factor.
  const isOutside = outside !== undefined && outside !== signInAddress;
  return { ...counts, methods: isOutside ? ['mfa_email'] : [] };
}
