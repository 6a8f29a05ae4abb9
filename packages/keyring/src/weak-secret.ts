import { createHash } from 'node:crypto';

/** HKDF input below the strength of AES-256 would be the weakest part of everything built on it. */
export const SECRET_MIN_BYTES = 32;
/** A secret longer than this is a pasted file, not a key. */
export const SECRET_MAX_BYTES = 128;
/** 32 random bytes have about 30 distinct values; fewer than 16 means a typed or repeated pattern. */
export const SECRET_MIN_DISTINCT_BYTES = 16;

export type SecretProblem =
  | 'secret-short'
  | 'secret-long'
  | 'secret-weak'
  | 'secret-pattern'
  | 'secret-placeholder'
  | 'secret-published';

/**
 * Words of values that are meant to be replaced, without their separators. Each has at least 7 letters: the
 * chance that 43 random characters hold one of them is below one in a million.
 */
const PLACEHOLDER_WORDS: readonly string[] = [
  'changeme',
  'changethis',
  'replaceme',
  'replacethis',
  'yoursecret',
  'secretkey',
  'secrethere',
  'supersecret',
  'topsecret',
  'authsecret',
  'developmentsecret',
  'djangoinsecure',
  'insecure',
  'password',
  'passphrase',
  'placeholder',
  'donotuse',
  'example',
  'keyboardcat',
  'letmein',
  'testkey',
  'testsecret',
  'postern',
  'deadbeefdeadbeef',
  'loremipsum',
  'abcdefgh',
  '01234567',
  'qwertyui',
];

/** SHA-256 of secrets that stand in documentation and tests: whoever copies them shares them with the world. */
const PUBLISHED_SECRET_DIGESTS: ReadonlySet<string> = new Set(
  [
    // 0x00… and 0x01… ascending, of every key-format document; and our own README's first.
    'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA',
    'cG9zdGVybi1leGFtcGxlLXNlY3JldC1kby1ub3QtdXNlISE',
    // RFC 7515, appendix A.1.
    'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
    // RFC 7520, section 3.5.
    'hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg',
    // FIPS 197, appendix A.3.
    'YD3rEBXKcb4rc67whX13gR81LAc7YQjXLZgQowkU3_Q',
  ].map((text) => digest(Buffer.from(text, 'base64url'))),
);

/** The problem that makes `secret` unfit to be a key, if there is one. */
export function secretProblem(secret: Uint8Array): SecretProblem | undefined {
  if (secret.length < SECRET_MIN_BYTES) return 'secret-short';
  if (secret.length > SECRET_MAX_BYTES) return 'secret-long';
  if (PUBLISHED_SECRET_DIGESTS.has(digest(secret))) return 'secret-published';
  const texts = [Buffer.from(secret).toString('base64url'), Buffer.from(secret).toString('latin1')];
  if (texts.some(hasPlaceholder)) return 'secret-placeholder';
  if (new Set(secret).size < SECRET_MIN_DISTINCT_BYTES) return 'secret-weak';
  const written = Buffer.from(texts[0] ?? '', 'latin1');
  return isPattern(secret) || isPattern(written) ? 'secret-pattern' : undefined;
}

function hasPlaceholder(text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/[-_ .]/g, '');
  return PLACEHOLDER_WORDS.some((word) => plain.includes(word));
}

/**
 * Repeats itself in half its length or less, or goes up or down by one and the same step nearly throughout.
 * More than half would refuse honest keys: one in 256 begins and ends with the same byte.
 */
function isPattern(bytes: Uint8Array): boolean {
  return period(bytes) <= bytes.length / 2 || steadySteps(bytes) > bytes.length / 2;
}

/** The smallest shift that leaves the bytes as they are; their own length where there is none. */
function period(bytes: Uint8Array): number {
  for (let shift = 1; shift < bytes.length; shift += 1) {
    if (bytes.every((byte, at) => at < shift || byte === bytes[at - shift])) return shift;
  }
  return bytes.length;
}

/** How often the most frequent difference between two neighbours occurs. */
function steadySteps(bytes: Uint8Array): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < bytes.length; at += 1) {
    const step = ((bytes[at] ?? 0) - (bytes[at - 1] ?? 0)) & 0xff;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
