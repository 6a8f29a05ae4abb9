import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** A credential with everything in it is a few hundred bytes; RSA keys and extensions make it some thousand. */
const FIELD_MAX_CHARS = 16_384;
const CREDENTIAL_ID_MAX_CHARS = 1_400;
const TRANSPORTS_MAX = 8;

/** What `navigator.credentials.create` gave, as JSON; undefined for anything else. Nothing in it is trusted. */
export function readRegistration(value: unknown): RegistrationResponseJSON | undefined {
  const id = readId(value);
  const response = fieldOf(value, 'response');
  const clientDataJSON = readText(response, 'clientDataJSON');
  const attestationObject = readText(response, 'attestationObject');
  if (id === undefined || clientDataJSON === undefined || attestationObject === undefined) return undefined;
  const transports = readTransports(fieldOf(response, 'transports'));
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject, transports },
  };
}

/** What `navigator.credentials.get` gave, as JSON; undefined for anything else. */
export function readAssertion(value: unknown): AuthenticationResponseJSON | undefined {
  const id = readId(value);
  const response = fieldOf(value, 'response');
  const clientDataJSON = readText(response, 'clientDataJSON');
  const authenticatorData = readText(response, 'authenticatorData');
  const signature = readText(response, 'signature');
  if (id === undefined || clientDataJSON === undefined) return undefined;
  if (authenticatorData === undefined || signature === undefined) return undefined;
  const userHandle = readText(response, 'userHandle');
  const required = { clientDataJSON, authenticatorData, signature };
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: userHandle === undefined ? required : { ...required, userHandle },
  };
}

function readId(value: unknown): string | undefined {
  const id = readText(value, 'id');
  const isCredential = fieldOf(value, 'type') === 'public-key' && fieldOf(value, 'rawId') === id;
  return isCredential && id !== undefined && id.length <= CREDENTIAL_ID_MAX_CHARS ? id : undefined;
}

function readText(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === 'string' && text.length <= FIELD_MAX_CHARS && /^[A-Za-z0-9_-]+$/.test(text)
    ? text
    : undefined;
}

function readTransports(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = list
    .filter((entry) => typeof entry === 'string')
    .filter((name) => /^[a-z-]{1,32}$/.test(name));
  return names.slice(0, TRANSPORTS_MAX);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
