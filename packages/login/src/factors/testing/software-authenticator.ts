import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { encodeCbor } from './cbor.ts';
import type { CborValue } from './cbor.ts';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** How this authenticator is to misbehave, and where it is asked. */
export interface Ceremony {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  /** Counter to sign; default: one more than the last. */
  readonly counter?: number;
  /** Replaces the handle of the answer. */
  readonly userHandle?: string;
  readonly forged?: boolean;
}

export interface SoftwareAuthenticator {
  readonly credentialId: string;
  /** Answers `navigator.credentials.create`. */
  create(
    options: { readonly challenge: string; readonly user: { readonly id: string } },
    how?: Ceremony,
  ): unknown;
  /** Answers `navigator.credentials.get`. */
  get(options: { readonly challenge: string }, how?: Ceremony): unknown;
}

/** An authenticator in software: real ES256 signatures over real authenticator data (WebAuthn L3 §6.1). */
export function softwareAuthenticator(site = 'https://mail.example.org'): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  let counter = 0;
  let handle = '';

  function authenticatorData(how: Ceremony, attested: Buffer): Buffer {
    counter = how.counter ?? counter + 1;
    const flags =
      USER_PRESENT |
      ((how.userVerified ?? true) ? USER_VERIFIED : 0) |
      (attested.length > 0 ? HAS_CREDENTIAL : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(how.rpId ?? new URL(site).hostname), Buffer.of(flags), count, attested]);
  }
  const answer = (response: object): unknown => ({
    id: credentialId.toString('base64url'),
    rawId: credentialId.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    credentialId: credentialId.toString('base64url'),
    create({ challenge, user }, how = {}) {
      handle = user.id;
      const authData = authenticatorData(how, attestedCredential(credentialId, publicKey));
      const attestation = encodeCbor(
        new Map<string, CborValue>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      );
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, how.origin ?? site).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    get({ challenge }, how = {}) {
      const authData = authenticatorData(how, Buffer.alloc(0));
      const data = clientData('webauthn.get', challenge, how.origin ?? site);
      const key =
        how.forged === true ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : privateKey;
      const signature = sign(
        'sha256',
        Buffer.concat([authData, createHash('sha256').update(data).digest()]),
        key,
      );
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: how.userHandle ?? handle,
      });
    },
  };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** AAGUID, length of the id, id, COSE key. */
function attestedCredential(id: Buffer, publicKey: KeyObject): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  return Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
}

/** EC2, ES256, P-256 (RFC 9053 §7.1.1). */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return encodeCbor(
    new Map<number, CborValue>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
