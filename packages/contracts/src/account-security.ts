import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** A passkey of the person, without its key. */
export const OwnPasskey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.optional(),
  /** Copied to other devices by its maker, such as a password manager. */
  isSynced: z.boolean(),
});
export type OwnPasskey = z.infer<typeof OwnPasskey>;

/** Why an address outside is no factor at present. */
export const OutsideFault = z.enum(['connected_here', 'own_address']);
export type OutsideFault = z.infer<typeof OutsideFault>;

/** Everything that guards the account besides the mailbox it signs in with. */
export const SecurityStatus = z.object({
  /** Whether a sign-in asks for a second factor where one is set up. */
  secondFactorWanted: z.boolean(),
  /** Whether one is set up that holds against somebody who reads the sign-in mailbox. */
  hasSecondFactor: z.boolean(),
  totp: z.boolean(),
  recoveryCodesLeft: z.int().min(0),
  passkeys: z.array(OwnPasskey),
  /** For `PublicKeyCredential.signalAllAcceptedCredentials`: devices forget what was removed here. */
  accepted: z.object({
    rpId: z.string(),
    userId: z.string(),
    allAcceptedCredentialIds: z.array(z.string()),
  }),
  outside: z.object({ email: z.string(), fault: OutsideFault.optional() }).optional(),
  /** True where the sign-in address can be read in the portal: it is no second factor, and no step-up. */
  isOwnMailboxInside: z.boolean(),
});
export type SecurityStatus = z.infer<typeof SecurityStatus>;

export const SecondFactorSwitch = z.strictObject({ secondFactorWanted: z.boolean() });
export type SecondFactorSwitch = z.infer<typeof SecondFactorSwitch>;

/** A secret for an authenticator app; no factor before its first code. */
export const TotpSecret = z.object({ secret: z.string(), uri: z.string() });
export type TotpSecret = z.infer<typeof TotpSecret>;

export const TotpCode = z.strictObject({ code: z.string().min(1).max(16) });
export type TotpCode = z.infer<typeof TotpCode>;

/** Shown this once. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()), createdAt: Timestamp });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

const PasskeyName = z.string().trim().min(1).max(60);

export const NewPasskey = z.strictObject({
  name: PasskeyName,
  response: z.record(z.string(), z.unknown()),
});
export type NewPasskey = z.infer<typeof NewPasskey>;

export const PasskeyRename = z.strictObject({ name: PasskeyName });
export type PasskeyRename = z.infer<typeof PasskeyRename>;
