import type { LoginContext } from '../context.ts';
import type { FactorMethod } from '../login.ts';
import type { EnrolledCounts } from '../store.ts';

export interface EnrolledFactors extends EnrolledCounts {
  /** What can be asked for, strongest first; empty where the account has no second factor. */
  readonly methods: readonly FactorMethod[];
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
  const counts = await context.store.enrolled(userId);
  const { totp, recoveryCodesLeft, passkeys } = counts;
  const strong: FactorMethod[] = [];
  if (passkeys > 0) strong.push('passkey');
  if (totp) strong.push('totp');
  if (strong.length > 0) {
    return { ...counts, methods: recoveryCodesLeft > 0 ? [...strong, 'recovery'] : strong };
  }
  const outside = await context.mfa.emailOf(userId);
  // The mailbox that is proven already cannot be the second factor.
  const isOutside = outside !== undefined && outside !== signInAddress;
  return { ...counts, methods: isOutside ? ['mfa_email'] : [] };
}
