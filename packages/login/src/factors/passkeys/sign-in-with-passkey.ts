import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { parseAddress } from '../../address/parse-address.ts';
import { spendVerifyBudget } from '../../budgets.ts';
import { refuse } from '../../errors.ts';
import type { Refused } from '../../errors.ts';
import type { BrowserInput, SecondFactorRequired, SignedIn } from '../../login.ts';
import { admit } from '../../sessions/admit.ts';
import type { PasskeyChallenge } from './passkey-challenge.ts';
import { challengeOptions } from './passkey-challenge.ts';
import { endOfTicket } from './relying-party.ts';
import type { RelyingParty } from './relying-party.ts';
import { distrust } from './distrust.ts';
import { verifyAssertion } from './verify-assertion.ts';

export interface PasskeySignIn extends BrowserInput {
  readonly ticketCookie: string | undefined;
  /** What `navigator.credentials.get` gave, as JSON. */
  readonly response: unknown;
  /** Where to go after signing in: a path of this site. Anything else becomes `/`. */
  readonly next?: string | undefined;
}

/**
 * A challenge for whoever comes, without any store call: the passkey says who it is. Names no credentials, so
 * that it tells nothing of any account; fit for `mediation: 'conditional'`.
 */
export function signInOptions(
  party: RelyingParty,
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON>> {
  return challengeOptions(party, 'sign-in', '', []);
}

/** Signs in with a passkey alone: it verified its user, which makes it two factors in one. */
export async function signInWithPasskey(
  party: RelyingParty,
  input: PasskeySignIn,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const { context } = party;
  const slowDown = await spendVerifyBudget(context, input.ipKey);
  if (slowDown !== undefined) return slowDown;
  const { ticketCookie, response } = input;
  const verified = await verifyAssertion(party, {
    purpose: 'sign-in',
    userId: undefined,
    ticketCookie,
    response,
  });
  if (!verified.ok) return verified;
  const user = await context.users.byId?.(verified.passkey.userId);
  const parsed = parseAddress(user?.email);
  if (user?.id !== verified.passkey.userId || !parsed.ok) return refuse('passkey_rejected');
  const admitted = await admit(context, {
    user,
    email: parsed.address.account,
    emailIndex: context.keyring.index('index.email', parsed.address.limiter).toString('hex'),
    methods: ['passkey'],
    next: input.next ?? '/',
    tenant: '',
    created: false,
    administrator: false,
    browser: input,
  });
  if (!admitted.ok) return admitted;
  const settled = verified.isSuspect ? await distrust(context, admitted) : admitted;
  return settled.ok ? { ...settled, setCookie: [...settled.setCookie, endOfTicket(context)] } : settled;
}
