import { pbkdf2 } from 'node:crypto';

/** Django has risen to 1,200,000 so far; more would be a stored value that eats the processor. */
export const DJANGO_ITERATIONS_MAX = 2_000_000;
const TAG_BYTES = 32;
const SALT_MAX_CHARS = 128;
const DJANGO = /^pbkdf2_sha256\$(?<iterations>[1-9]\d{0,6})\$(?<salt>[^$]+)\$(?<tag>[A-Za-z0-9+/]{43}=)$/;

/** `pbkdf2_sha256$iterations$salt$hash`, as Django keeps passwords. */
export interface DjangoHash {
  readonly iterations: number;
  readonly salt: string;
  readonly tag: Uint8Array;
}

/** Undefined where it is none, or one whose cost is out of bounds. */
export function parseDjangoHash(text: string): DjangoHash | undefined {
  const found = DJANGO.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { iterations: count, salt = '', tag = '' } = found;
  const iterations = Number(count);
  if (iterations > DJANGO_ITERATIONS_MAX || salt.length > SALT_MAX_CHARS) return undefined;
  return { iterations, salt, tag: Buffer.from(tag, 'base64') };
}

/** PBKDF2-HMAC-SHA-256 of what was typed, exactly: Django does not normalise it. */
export function djangoTag(
  password: string,
  { iterations, salt }: Pick<DjangoHash, 'iterations' | 'salt'>,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    pbkdf2(password, salt, iterations, TAG_BYTES, 'sha256', (error, tag) => {
      if (error === null) resolve(tag);
      else reject(error);
    });
  });
}
