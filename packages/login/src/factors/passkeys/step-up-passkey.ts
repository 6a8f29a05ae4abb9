import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { spendVerifyBudget } from '../../budgets.ts';
import { refuse } from '../../errors.ts';
import type { Refused } from '../../errors.ts';
import type { BrowserInput, RotatedSession } from '../../login.ts';
import { findSession } from '../../sessions/find-session.ts';
import { grantSudo } from '../step-up.ts';
import { challengeOptions } from './passkey-challenge.ts';
import type { PasskeyChallenge } from './passkey-challenge.ts';
import { endOfTicket } from './relying-party.ts';
import type { RelyingParty } from './relying-party.ts';
import { verifyAssertion } from './verify-assertion.ts';

export interface PasskeyStepUp extends BrowserInput {
  readonly sessionToken: string;
  readonly ticketCookie: string | undefined;
  /** What `navigator.credentials.get` gave, as JSON. */
  readonly response: unknown;
}

/** A challenge for a step-up of this session, naming the passkeys of its person. */
export async function stepUpOptions(
  party: RelyingParty,
  input: { readonly sessionToken: string },
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON> | Refused> {
  const found = await findSession(party.context, input.sessionToken);
  if (!found.ok) return found;
  const { userId } = found.row;
  const passkeys = await party.context.store.passkeys.list(userId);
  if (passkeys.length === 0) return refuse('mfa_unavailable');
  return challengeOptions(party, 'step-up', userId, passkeys);
}

/** Opens the step-up window of a session with a passkey. A suspect one opens nothing; its next use may. */
export async function stepUpWithPasskey(
  party: RelyingParty,
  input: PasskeyStepUp,
): Promise<RotatedSession | Refused> {
  const { context } = party;
  const slowDown = await spendVerifyBudget(context, input.ipKey);
  if (slowDown !== undefined) return slowDown;
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  const { ticketCookie, response } = input;
  const verified = await verifyAssertion(party, { purpose: 'step-up', userId, ticketCookie, response });
  if (!verified.ok || verified.isSuspect) {
    const refusal = verified.ok ? refuse('passkey_rejected') : verified;
    context.emit('sudo.failed', { userId, sessionId, reason: refusal.error.code });
    return refusal;
  }
  const granted = await grantSudo(context, input.sessionToken, found.row, 'passkey');
  return granted.ok ? { ...granted, setCookie: [...granted.setCookie, endOfTicket(context)] } : granted;
}
