import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { sealMessage } from 'mailauth/lib/arc/index.js';

/** A key to sign with, and the record that publishes it. */
export interface SigningKey {
  readonly privateKey: string;
  /** Value of the TXT record. */
  readonly record: string;
}

export function createRsaKey(bits = 2048): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKey, record: `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}` };
}

export function createEdwardsKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  // The record holds the bare key (RFC 8463 section 4), which ends the structure.
  return { privateKey, record: `v=DKIM1; k=ed25519; p=${publicKey.subarray(-32).toString('base64')}` };
}

export interface Signing {
  readonly domain: string;
  readonly selector?: string;
  readonly key: SigningKey;
  readonly canonicalization?: string;
  readonly algorithm?: string;
  /** Bytes of the body that are signed (l=). */
  readonly bodyLength?: number;
  readonly signedAt?: Date;
  readonly expires?: Date;
}

/** The message with a DKIM-Signature on top. */
export async function signMessage(message: string, signing: Signing): Promise<string> {
  const data = {
    signingDomain: signing.domain,
    selector: signing.selector ?? 's1',
    privateKey: signing.key.privateKey,
    canonicalization: signing.canonicalization ?? 'relaxed/relaxed',
    signTime: signing.signedAt ?? new Date(),
    ...(signing.algorithm === undefined ? {} : { algorithm: signing.algorithm }),
    ...(signing.expires === undefined ? {} : { expires: signing.expires }),
    ...(signing.bodyLength === undefined ? {} : { maxBodyLength: signing.bodyLength }),
  };
  const { signatures, errors } = await dkimSign(message, { ...data, signatureData: [data] });
  if (errors.length > 0) throw new Error('the message could not be signed');
  return signatures + message;
}

/** The message with one more set of ARC, as a forwarder hands it on. */
export async function seal(
  message: string,
  by: { readonly domain: string; readonly key: SigningKey; readonly results: string; readonly cv?: string },
): Promise<string> {
  const headers = await sealMessage(message, {
    signingDomain: by.domain,
    selector: 's1',
    privateKey: by.key.privateKey,
    authResults: by.results,
    cv: by.cv ?? 'none',
  });
  return headers.toString('latin1') + message;
}
