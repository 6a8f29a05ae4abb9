/**
 * One reading of a host that a person or a message wrote. Lists of forbidden spellings fail one by one; here a host
 * is a plain address, or a name that DNS can know, or nothing.
 */
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { canonicalAddress } from './classify-address.ts';

export type ParsedHost =
  | { readonly kind: 'address'; readonly host: string }
  | { readonly kind: 'name'; readonly host: string; readonly isPublicName: boolean }
  | { readonly kind: 'invalid' };

const INVALID: ParsedHost = { kind: 'invalid' };

/** RFC 1035 section 2.3.4. */
const MAX_NAME = 253;
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/u;

/** Top-level names that never leave a machine or a network (RFC 6761, RFC 8375, RFC 9476, ICANN's "internal"). */
const LOCAL_TOPS: ReadonlySet<string> = new Set([
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'onion',
  'alt',
  'invalid',
  'test',
]);

export function parseHost(text: string): ParsedHost {
  const bare = /^\[(.*)\]$/u.exec(text)?.[1] ?? text;
  if (isIP(bare) !== 0) {
    // A zone ("fe80::1%eth0") names an interface of this machine.
    return bare.includes('%') ? INVALID : { kind: 'address', host: canonicalAddress(bare) };
  }
  if (bare !== text || /[\s\p{C}/\\@?#%:[\]]/u.test(text)) return INVALID;
  // Full-width digits, ideographic full stops and capitals become what a resolver would see, and what inet_aton
  // would take for a number ("127.1", "0x7f.1", "017700000001") becomes an address: refused, nobody writes it so.
  const ascii = domainToASCII(text.replace(/[.\u3002\uff0e\uff61]$/u, '')).toLowerCase();
  if (ascii === '' || ascii.length > MAX_NAME) return INVALID;
  if (isIP(ascii) !== 0) return INVALID;
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  if (!labels.every((label) => LABEL.test(label))) return INVALID;
  return { kind: 'name', host: ascii, isPublicName: labels.length > 1 && !LOCAL_TOPS.has(top) };
}
