import { parseAddress } from '../address/parse-address.ts';
import type { LoginContext } from '../context.ts';
import type { FactorMethod } from '../login.ts';
import type { EnrolledCounts } from '../store.ts';
import type { AuthMethod } from './session.ts';

export interface EnrolledFactors extends EnrolledCounts {
  /** What can be asked for, strongest first; empty where the account has no second factor. */
  readonly methods: readonly FactorMethod[];
}

/** What a sign-in has proven so far. */
export interface Proven {
  readonly after?: readonly AuthMethod[];
  /** The address it was made with. */
  readonly signInAddress?: string | undefined;
}

/**
 * The second factors of an account. Recovery codes count only beside an authenticator app or a passkey, and the
 * mailbox outside only where neither is set up: the weakest never opens what a stronger one guards.
 */
export async function enrolledFactors(
  context: LoginContext,
  userId: string,
  { after = [], signInAddress }: Proven = {},
): Promise<EnrolledFactors> {
  const counts = await context.store.enrolled(userId);
  const { totp, recoveryCodesLeft, passkeys } = counts;
  const strong: FactorMethod[] = [];
  if (passkeys > 0) strong.push('passkey');
  if (totp) strong.push('totp');
  if (strong.length > 0) {
    return { ...counts, methods: recoveryCodesLeft > 0 ? [...strong, 'recovery'] : strong };
  }
  const outside = await secondMailbox(context, userId, { after, signInAddress });
  return { ...counts, methods: outside === undefined ? [] : ['mfa_email'] };
}

/** The mailbox that can be the second factor. One that is proven already cannot: only a password leaves it open. */
export async function secondMailbox(
  context: LoginContext,
  userId: string,
  { after = [], signInAddress }: Proven,
): Promise<string | undefined> {
  const mailbox = await context.mfa.emailOf(userId, { after });
  const isOpen = after.length > 0 && after.every((method) => method === 'password');
  return isOpen || !isSameMailbox(mailbox, signInAddress) ? mailbox : undefined;
}

/** Another spelling of a mailbox is the same mailbox. */
export function isSameMailbox(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const [first, second] = [parseAddress(one), parseAddress(other)];
  return first.ok && second.ok && first.address.limiter === second.address.limiter;
}
