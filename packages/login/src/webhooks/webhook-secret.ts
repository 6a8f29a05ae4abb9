import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';
/** Standard Webhooks 1.0, "Signature scheme". */
const SECRET_MIN_BYTES = 24;
const SECRET_MAX_BYTES = 64;
/** Random bytes of this number have far more different values; a word or a row of zeros has not. */
const SECRET_MIN_DISTINCT = 12;

/** The bytes of a secret, or undefined where it is not a good one. */
export function webhookSecret(text: string): Buffer | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const encoded = text.slice(PREFIX.length);
  const bytes = Buffer.from(encoded, 'base64');
  // The decoder is lenient; what it skipped was not meant as a secret.
  if (bytes.toString('base64').replace(/=+$/, '') !== encoded.replace(/=+$/, '')) return undefined;
  if (bytes.length < SECRET_MIN_BYTES || bytes.length > SECRET_MAX_BYTES) return undefined;
  return new Set(bytes).size < SECRET_MIN_DISTINCT ? undefined : bytes;
}

/** `v1,` and the HMAC-SHA-256 of `id.timestamp.body` (Standard Webhooks 1.0), for the `webhook-signature` header. */
export function webhookSignature(secret: Buffer, id: string, timestampSeconds: number, body: string): string {
  const signed = `${id}.${String(timestampSeconds)}.${body}`;
  return `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`;
}
