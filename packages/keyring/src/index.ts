export type { KeysComplaint, KeysProblem } from './complaints.ts';
export { KeyringError } from './errors.ts';
export type { KeyringErrorCode } from './errors.ts';
export type { Part } from './frame.ts';
export { generateKey, keyDay } from './key.ts';
export type { Key, KeyProblem, KeyUse } from './key.ts';
export { createKeyring } from './keyring.ts';
export type { Keyring, KeyringOptions, Opened, OpenedText, OpenFailure } from './keyring.ts';
export { formatKeys, parseKeys } from './keys-file.ts';
export { keysFrom } from './keys-from.ts';
export type { KeyInput, ParsedKeys } from './keys-from.ts';
export { INDEX_PURPOSES, MAC_PURPOSES, SEAL_PURPOSES } from './purposes.ts';
export type { IndexPurpose, MacPurpose, Purpose, SealPurpose } from './purposes.ts';
export { resealAll, UNREADABLE_LISTED_MAX } from './reseal.ts';
export type {
  ResealCounts,
  ResealOptions,
  ResealProgress,
  ResealResult,
  ResealSource,
  SealedValue,
} from './reseal.ts';
export { rotateIndexKey, rotateKeys, withoutKey } from './rotation.ts';
export type { RemovedKey, RotatedKeys } from './rotation.ts';
export { Secret } from './secret.ts';
export type { SecretProblem } from './weak-secret.ts';
