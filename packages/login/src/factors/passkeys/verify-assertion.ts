import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, VerifiedAuthenticationResponse } from '@simplewebauthn/server';
import { equalBytes } from '../../challenge/equal-bytes.ts';
import { refuse } from '../../errors.ts';
import type { Refused } from '../../errors.ts';
import type { PasskeyRow } from '../factor-store.ts';
import { forgiveAll } from '../failure-lock.ts';
import { notify } from '../notify.ts';
import { readAssertion } from './read-response.ts';
import type { RelyingParty } from './relying-party.ts';
import { spendTicket } from './ticket.ts';
import type { TicketPurpose } from './ticket.ts';

export interface AssertionToVerify {
  readonly purpose: Exclude<TicketPurpose, 'register'>;
  /** Whose passkey it must be; undefined for a sign-in, where the passkey says who it is. */
  readonly userId: string | undefined;
  readonly ticketCookie: string | undefined;
  /** What `navigator.credentials.get` gave, as JSON. */
  readonly response: unknown;
}

export type VerifiedPasskey =
  | {
      readonly ok: true;
      readonly passkey: PasskeyRow;
      /** The counter went back: a copy of the passkey may exist. It proves less than it should. */
      readonly isSuspect: boolean;
    }
  | Refused;

/** Checks a passkey's answer: challenge, purpose, owner, origin, site, signature, user verification, counter. */
export async function verifyAssertion(
  party: RelyingParty,
  { purpose, userId, ticketCookie, response }: AssertionToVerify,
): Promise<VerifiedPasskey> {
  const { context } = party;
  const ticket = await spendTicket(context, purpose, userId ?? '', ticketCookie);
  const assertion = readAssertion(response);
  if (ticket === undefined || assertion === undefined) return refuse('passkey_rejected');
  const passkey = await ownPasskey(party, assertion, userId);
  if (passkey === undefined) return refuse('passkey_rejected');
  const verified = await verifySigned(party, assertion, passkey, ticket.challenge);
  if (verified === undefined) {
    context.emit('mfa.failed', { userId: passkey.userId, reason: 'passkey' });
    return refuse('passkey_rejected');
  }
  if (!verified.userVerified) {
    context.emit('passkey.uv_missing', { userId: passkey.userId });
    return refuse('passkey_uv_required');
  }
  return useVerified(party, passkey, verified);
}

type Assertion = VerifiedAuthenticationResponse['authenticationInfo'];

/** The passkey of the answer, if it is this person's and its handle says so too. */
async function ownPasskey(
  { context }: RelyingParty,
  assertion: AuthenticationResponseJSON,
  userId: string | undefined,
): Promise<PasskeyRow | undefined> {
  const { passkeys } = context.store;
  const passkey = await passkeys.find(assertion.id);
  if (passkey === undefined || (userId !== undefined && passkey.userId !== userId)) return undefined;
  const { userHandle } = assertion.response;
  // WebAuthn L3 §7.2: without an account named beforehand the handle must be there, and must be its owner's.
  if (userHandle === undefined) return userId === undefined ? undefined : passkey;
  const owner = await passkeys.userOfHandle(Buffer.from(userHandle, 'base64url'));
  return owner === passkey.userId ? passkey : undefined;
}

async function verifySigned(
  { origins, rpId }: RelyingParty,
  response: AuthenticationResponseJSON,
  { id, publicKey }: PasskeyRow,
  challenge: string,
): Promise<Assertion | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (given) => equalBytes(Buffer.from(given), Buffer.from(challenge)),
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      // Both are judged here, after the signature: each has a consequence of its own.
      requireUserVerification: false,
      credential: { id, publicKey: Uint8Array.from(publicKey), counter: 0 },
    });
    return verified ? authenticationInfo : undefined;
  } catch {
    // The library throws for whatever is not as expected; which it was is nothing for a stranger.
    return undefined;
  }
}

async function useVerified(
  { context }: RelyingParty,
  passkey: PasskeyRow,
  { newCounter, credentialBackedUp }: Assertion,
): Promise<VerifiedPasskey> {
  const { id, userId, counter } = passkey;
  // WebAuthn L3 §6.1.1: zero on both sides means that the authenticator does not count.
  const isSuspect = (newCounter > 0 || counter > 0) && newCounter <= counter;
  await context.store.passkeys.used(id, newCounter, credentialBackedUp, context.clock.now());
  if (isSuspect) {
    context.emit('passkey.counter_regression', { userId, data: { expected: counter, given: newCounter } });
    await notify(context, { userId }, 'passkey-counter');
  } else {
    await forgiveAll(context, userId);
  }
  context.emit('passkey.used', { userId });
  return { ok: true, passkey, isSuspect };
}
