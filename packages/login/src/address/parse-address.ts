import { domainToASCII } from 'node:url';
import type { Address } from './address.ts';

/** RFC 5321 allows 64 + 1 + 255; more is not an address. */
const ADDRESS_MAX_CHARS = 320;
const LOCAL_MAX_CHARS = 64;
const DOMAIN_MAX_CHARS = 253;
/** Controls, invisible format characters, surrogates, private use and unassigned code points. */
const INVISIBLE = /\p{C}/u;
const WHITESPACE = /\s/u;
/** RFC 5321 dot-string: atoms of RFC 5322 atext joined by single dots. Quoted strings are refused outright. */
const DOT_STRING = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** RFC 1035 labels: letters, digits and inner hyphens. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^(?:[a-z]{2,}|xn--[a-z0-9-]*[a-z0-9])$/;
/** Domains whose mailboxes ignore dots in the local part. */
const DOTLESS_DOMAINS: readonly string[] = ['gmail.com', 'googlemail.com'];
/** Other ASCII in a domain is decoded (`%2e`) or cut (`/`) by URL host parsers, so it never reaches one. */
const FOREIGN_ASCII_IN_DOMAIN = /[\x21-\x2c\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/;

export type ParsedAddress =
  { readonly ok: true; readonly address: Address } | { readonly ok: false; readonly code: 'address_invalid' };

const INVALID: ParsedAddress = { ok: false, code: 'address_invalid' };

/**
 * Checks an address by grammar before anything else looks at it: one plain RFC 5321 mailbox and nothing
 * that any mailer reads as two recipients, a comment, a route, a header or an internal host.
 */
export function parseAddress(input: unknown): ParsedAddress {
  if (typeof input !== 'string' || input.length > ADDRESS_MAX_CHARS) return INVALID;
  const typed = input.replace(/^ +| +$/g, '');
  if (INVISIBLE.test(typed) || WHITESPACE.test(typed)) return INVALID;
  const normal = typed.normalize('NFKC');
  // Normalising may itself produce a space (U+00A8) or a second @ (U+FF20).
  if (INVISIBLE.test(normal) || WHITESPACE.test(normal)) return INVALID;
  const parts = normal.split('@');
  const [local, domainText] = parts;
  if (parts.length !== 2 || local === undefined || domainText === undefined) return INVALID;
  const domain = asciiDomain(domainText);
  if (!isLocalPart(local) || domain === undefined) return INVALID;
  // A full-width character that becomes an @ could be split differently by a later reader of what was typed.
  if (typed.split('@').length !== 2) return INVALID;
  const account = `${local.toLowerCase()}@${domain}`;
  const suspicious = typed.toLowerCase().replace(/\.$/, '') !== account;
  return {
    ok: true,
    address: {
      account,
      limiter: limiterKey(local.toLowerCase(), domain),
      // A look-alike is shown as what it really is.
      display: suspicious ? account : typed,
      domain,
      suspicious,
    },
  };
}

function isLocalPart(local: string): boolean {
  return local.length <= LOCAL_MAX_CHARS && !local.startsWith('-') && DOT_STRING.test(local);
}

/** `+tag` and Gmail's dots make endless spellings of one mailbox, which share one budget. */
function limiterKey(local: string, domain: string): string {
  const plus = local.indexOf('+');
  const base = plus > 0 ? local.slice(0, plus) : local;
  return DOTLESS_DOMAINS.includes(domain) ? `${base.replaceAll('.', '')}@gmail.com` : `${base}@${domain}`;
}

/** The domain as A-labels, or undefined when it is no public host name. */
function asciiDomain(text: string): string | undefined {
  if (FOREIGN_ASCII_IN_DOMAIN.test(text)) return undefined;
  const ascii = domainToASCII(text.endsWith('.') ? text.slice(0, -1) : text);
  const labels = ascii.split('.');
  if (ascii === '' || ascii.length > DOMAIN_MAX_CHARS || labels.length < 2) return undefined;
  if (!labels.every((label) => LABEL.test(label))) return undefined;
  return TOP_LABEL.test(labels.at(-1) ?? '') ? ascii : undefined;
}
