import { LoginConfigError } from '../errors.ts';

/** Browsers stop near 4 KiB per cookie; a header far above that is not read at all. */
const COOKIE_HEADER_MAX_CHARS = 32_768;
/** RFC 6265bis: only this prefix makes a cookie host-only, so that a sub-domain cannot plant it. */
const HOST_PREFIX = '__Host-';
const COOKIE_PREFIX = /^__Host-[A-Za-z0-9_-]{1,32}$/;
const COOKIE_VALUE = /^[A-Za-z0-9_-]*$/;
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export interface CookieNames {
  readonly session: string;
  /** Marks the browser that started a sign-in. */
  readonly binding: string;
  /** Marks a browser that completed one. */
  readonly device: string;
  /** Between the first factor and the second. */
  readonly pending: string;
}

/** @throws LoginConfigError when the prefix would lose the protection of `__Host-`. */
export function cookieNames(prefix: string): CookieNames {
  if (!COOKIE_PREFIX.test(prefix)) {
    throw new LoginConfigError(
      'cookiePrefix',
      `must begin with "${HOST_PREFIX}" and use letters, digits, - and _.`,
    );
  }
  return Object.freeze({
    session: `${prefix}sid`,
    binding: `${prefix}bind`,
    device: `${prefix}dev`,
    pending: `${prefix}mfa`,
  });
}

export type CookieReading =
  | { readonly outcome: 'found'; readonly value: string }
  | { readonly outcome: 'absent' }
  /** Two cookies of one name: somebody planted one, and nobody can tell which. */
  | { readonly outcome: 'duplicate' };

/** Reads one cookie of ours, byte-exact in name and alphabet. */
export function readCookie(header: string | undefined, name: string): CookieReading {
  if (header === undefined || header.length > COOKIE_HEADER_MAX_CHARS) return { outcome: 'absent' };
  const values: string[] = [];
  for (const pair of cookiePairs(header)) {
    if (pair.startsWith(`${name}=`)) values.push(pair.slice(name.length + 1));
  }
  if (values.length > 1) return { outcome: 'duplicate' };
  const value = values[0];
  return value === undefined || value === '' || !COOKIE_VALUE.test(value)
    ? { outcome: 'absent' }
    : { outcome: 'found', value };
}

/** A `Set-Cookie` value with the constant attributes. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  if (!COOKIE_VALUE.test(value)) throw new TypeError('A cookie value is base64url only.');
  return `${name}=${value}; Max-Age=${String(Math.floor(maxAgeSeconds))}; ${ATTRIBUTES}`;
}

/** A `Set-Cookie` value that ends the cookie. */
export function clearCookie(name: string): string {
  return `${name}=; Max-Age=0; ${ATTRIBUTES}`;
}

/** Pairs are separated by `; ` (RFC 6265): one space is syntax, a second one belongs to another name. */
function cookiePairs(header: string): readonly string[] {
  return header
    .split(';')
    .map((pair, position) => (position > 0 && pair.startsWith(' ') ? pair.slice(1) : pair));
}
