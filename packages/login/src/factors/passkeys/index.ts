export { createPasskeys } from './create-passkeys.ts';
export type { Passkeys } from './create-passkeys.ts';
export type { OwnPasskey, PasskeyList, PublicPasskey } from './manage-passkeys.ts';
export type { PasskeyChallenge } from './passkey-challenge.ts';
export type { RegisterInput } from './register-passkey.ts';
export type { PasskeyOptions } from './relying-party.ts';
export type { PasskeySecondFactor } from './second-factor-passkey.ts';
export type { PasskeySignIn } from './sign-in-with-passkey.ts';
export type { PasskeyStepUp } from './step-up-passkey.ts';
