/** What the browser says when a passkey was not given, in words for a person. */
export class PasskeyFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PasskeyFailed';
  }
}

type Json = Record<string, unknown>;

/** False: an old browser, or one where passkeys are switched off. */
export function canUsePasskeys(): boolean {
  return (
    'PublicKeyCredential' in window && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

/**
 * Asks for a passkey that exists.
 * @throws PasskeyFailed
 */
export async function askPasskey(options: Json): Promise<Json> {
  return answerOf(
    (publicKey) => navigator.credentials.get({ publicKey }),
    () =>
      PublicKeyCredential.parseRequestOptionsFromJSON(
        // The browser checks every member itself, and throws for what is none.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
        options as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
  );
}

/**
 * Makes a passkey.
 * @throws PasskeyFailed
 */
export async function makePasskey(options: Json): Promise<Json> {
  return answerOf(
    (publicKey) => navigator.credentials.create({ publicKey }),
    () =>
      PublicKeyCredential.parseCreationOptionsFromJSON(
        // As above.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
        options as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
  );
}

async function answerOf<O>(ask: (publicKey: O) => Promise<Credential | null>, parse: () => O): Promise<Json> {
  if (!canUsePasskeys()) throw new PasskeyFailed('This browser cannot use passkeys. Try another one.');
  try {
    const credential = await ask(parse());
    if (credential instanceof PublicKeyCredential) return { ...credential.toJSON() };
  } catch (error) {
    throw new PasskeyFailed(wordsFor(error));
  }
  throw new PasskeyFailed('No passkey was given.');
}

function wordsFor(error: unknown): string {
  if (!(error instanceof DOMException)) return 'The passkey could not be used.';
  if (error.name === 'InvalidStateError') return 'This device has a passkey for your account already.';
  if (error.name === 'NotAllowedError') return 'No passkey was given, or it took too long. Try again.';
  if (error.name === 'SecurityError') return 'Passkeys work only at the address of this site.';
  return 'The passkey could not be used.';
}

/** Tells the browser which passkeys are left, so that it does not offer the others. Not every browser listens. */
export function forgetRemovedPasskeys(accepted: {
  readonly rpId: string;
  readonly userId: string;
  readonly allAcceptedCredentialIds: readonly string[];
}): void {
  const signal: unknown = Reflect.get(PublicKeyCredential, 'signalAllAcceptedCredentials');
  if (typeof signal !== 'function') return;
  void Promise.resolve(signal.call(PublicKeyCredential, accepted)).catch(() => undefined);
}
