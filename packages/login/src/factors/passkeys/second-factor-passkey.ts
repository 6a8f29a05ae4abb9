import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { spendVerifyBudget } from '../../budgets.ts';
import { refuse } from '../../errors.ts';
import type { Refused } from '../../errors.ts';
import type { BrowserInput, SecondFactorRequired, SignedIn } from '../../login.ts';
import { admitPending } from '../complete-pending.ts';
import { findPending } from '../find-pending.ts';
import { distrust } from './distrust.ts';
import { challengeOptions } from './passkey-challenge.ts';
import type { PasskeyChallenge } from './passkey-challenge.ts';
import { endOfTicket } from './relying-party.ts';
import type { RelyingParty } from './relying-party.ts';
import { verifyAssertion } from './verify-assertion.ts';

export interface PasskeySecondFactor extends BrowserInput {
  readonly pendingCookie: string | undefined;
  readonly ticketCookie: string | undefined;
  /** What `navigator.credentials.get` gave, as JSON. */
  readonly response: unknown;
  /** Skip the second factor in this browser from now on, for as long as the host allows. */
  readonly trustDevice?: boolean | undefined;
}

/** A challenge for the pending sign-in of this browser, naming the passkeys of its account. */
export async function secondFactorOptions(
  party: RelyingParty,
  input: { readonly pendingCookie: string | undefined },
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON> | Refused> {
  const found = await findPending(party.context, input.pendingCookie);
  if (!found.ok) return found;
  const { userId } = found.row;
  const passkeys = await party.context.store.passkeys.list(userId);
  if (passkeys.length === 0) return refuse('mfa_unavailable');
  return challengeOptions(party, 'second-factor', userId, passkeys);
}

/** Finishes a pending sign-in with a passkey of its account. */
export async function completeWithPasskey(
  party: RelyingParty,
  input: PasskeySecondFactor,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const { context } = party;
  const slowDown = await spendVerifyBudget(context, input.ipKey);
  if (slowDown !== undefined) return slowDown;
  const found = await findPending(context, input.pendingCookie);
  if (!found.ok) return found;
  const { ticketCookie, response } = input;
  const { userId } = found.row;
  const verified = await verifyAssertion(party, { purpose: 'second-factor', userId, ticketCookie, response });
  if (!verified.ok) return verified;
  context.emit('mfa.success', { userId, reason: 'passkey' });
  // What may be a copy vouches for no browser.
  const trustDevice = input.trustDevice === true && !verified.isSuspect;
  const admitted = await admitPending(context, found.row, 'passkey', { ...input, trustDevice });
  if (!admitted.ok) return admitted;
  const settled = verified.isSuspect ? await distrust(context, admitted) : admitted;
  return settled.ok ? { ...settled, setCookie: [...settled.setCookie, endOfTicket(context)] } : settled;
}
