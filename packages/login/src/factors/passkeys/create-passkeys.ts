import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { contextOf } from '../../context-of.ts';
import { answered } from '../../answered.ts';
import type { Refused } from '../../errors.ts';
import type { Login, RotatedSession, SecondFactorRequired, SignedIn } from '../../login.ts';
import { listPasskeys, removePasskey, renamePasskey } from './manage-passkeys.ts';
import type { OwnPasskey, PasskeyList } from './manage-passkeys.ts';
import type { PasskeyChallenge } from './passkey-challenge.ts';
import { registerPasskey, registrationOptions } from './register-passkey.ts';
import type { RegisterInput } from './register-passkey.ts';
import { readTicket, relyingParty, ticketCookieName } from './relying-party.ts';
import type { PasskeyOptions, RelyingParty } from './relying-party.ts';
import { completeWithPasskey, secondFactorOptions } from './second-factor-passkey.ts';
import type { PasskeySecondFactor } from './second-factor-passkey.ts';
import { signInOptions, signInWithPasskey } from './sign-in-with-passkey.ts';
import type { PasskeySignIn } from './sign-in-with-passkey.ts';
import { stepUpOptions, stepUpWithPasskey } from './step-up-passkey.ts';
import type { PasskeyStepUp } from './step-up-passkey.ts';

type RequestChallenge = PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON>;

/**
 * Passkeys (WebAuthn Level 3). Each `…Options` answer sets a ticket cookie, which the call that takes the
 * browser's answer wants back: a challenge is good for five minutes, one purpose, one account and one try.
 */
export interface Passkeys {
  /** Name of the ticket cookie. */
  readonly cookieName: string;
  /** The ticket in a raw `Cookie` header. One that appears twice is none. */
  readTicket(cookieHeader: string | undefined): string | undefined;
  /** What a browser needs to make a passkey; needs a step-up. */
  registrationOptions(input: {
    readonly sessionToken: string;
  }): Promise<PasskeyChallenge<PublicKeyCredentialCreationOptionsJSON> | Refused>;
  /** Keeps a new passkey; needs a step-up. Other sessions end, this one gets a new token and `aal` 2. */
  register(input: RegisterInput): Promise<RotatedSession | Refused>;
  /** For the sign-in page; the same for everybody. */
  signInOptions(): Promise<RequestChallenge>;
  /** Signs in with a passkey alone. For POST only. */
  signIn(input: PasskeySignIn): Promise<SignedIn | SecondFactorRequired | Refused>;
  /** For the pending sign-in of this browser. */
  startSecondFactor(input: {
    readonly pendingCookie: string | undefined;
  }): Promise<RequestChallenge | Refused>;
  /** Finishes a pending sign-in. For POST only. */
  completeSecondFactor(input: PasskeySecondFactor): Promise<SignedIn | SecondFactorRequired | Refused>;
  stepUpOptions(input: { readonly sessionToken: string }): Promise<RequestChallenge | Refused>;
  /** Opens what needs step-up; the session gets a new token. */
  stepUp(input: PasskeyStepUp): Promise<RotatedSession | Refused>;
  list(input: { readonly sessionToken: string }): Promise<PasskeyList | Refused>;
  rename(input: OwnPasskey & { readonly name: string }): Promise<{ readonly ok: true } | Refused>;
  /** Needs a step-up. Other sessions end, this one gets a new token. */
  remove(input: OwnPasskey): Promise<RotatedSession | Refused>;
}

/**
 * Passkeys for a login. Needs `@simplewebauthn/server` and the `users.byId` of the host.
 * @throws LoginConfigError naming the setting that is wrong.
 * @example
 * const passkeys = createPasskeys(login);
 * const { options, setCookie } = await passkeys.signInOptions();
 */
export function createPasskeys(login: Login, options: PasskeyOptions = {}): Passkeys {
  const party = relyingParty(contextOf(login), options);
  const run = <I, T>(
    useCase: (party: RelyingParty, input: I) => Promise<T>,
  ): ((input: I) => Promise<T | Refused>) => {
    return (input) => answered(party.context, () => useCase(party, input));
  };
  return Object.freeze<Passkeys>({
    cookieName: ticketCookieName(party.context),
    readTicket: (cookieHeader) => readTicket(party.context, cookieHeader),
    registrationOptions: run(registrationOptions),
    register: run(registerPasskey),
    signInOptions: () => signInOptions(party),
    signIn: run(signInWithPasskey),
    startSecondFactor: run(secondFactorOptions),
    completeSecondFactor: run(completeWithPasskey),
    stepUpOptions: run(stepUpOptions),
    stepUp: run(stepUpWithPasskey),
    list: run(listPasskeys),
    rename: run(renamePasskey),
    remove: run(removePasskey),
  });
}
