export type KeyringErrorCode =
  'keys_empty' | 'key_duplicate' | 'key_id_collision' | 'key_weak' | 'purpose_unknown';

/** A configuration or programming mistake. Names key ids, never key material. */
export class KeyringError extends Error {
  readonly code: KeyringErrorCode;

  constructor(code: KeyringErrorCode, message: string) {
    super(message);
    this.name = 'KeyringError';
    this.code = code;
  }
}
