import { KNOWN_DOMAINS } from '../limits.ts';
import { FREE_MAIL } from '../data/free-mail.ts';
import { brandOfHost, brandsInName, type BrandClaim } from '../domains/brands-of.ts';
import type { Brand } from '../data/brands.ts';
import { nameKinship, type Kinship } from '../domains/name-kinship.ts';
import { findLookAlike, type LookAlike } from '../domains/find-look-alike.ts';
import { readHost, type HostFacts } from '../domains/read-host.ts';
import type { Address, ParsedMessage } from '@postern/mime';
import type { ScanContext, SenderFacts } from '../report.ts';

/** Everything that rules ask about who sent the message. */
export interface AuthorFacts {
  readonly report: SenderFacts;
  readonly host: HostFacts;
  /** The address can be read and its domain has a dot. */
  readonly isReadable: boolean;
  /** A name without an address stands beside the address: a comma where none belongs. */
  readonly hasStrayName: boolean;
  /** Brands that the display name claims. */
  readonly claims: readonly BrandClaim[];
  /** Brand that owns the domain of the address; undefined for free mailboxes, which anybody opens. */
  readonly brand: Brand | undefined;
  readonly lookAlike: LookAlike | undefined;
  /** Whether display name and address have anything in common. */
  readonly kinship: Kinship;
  /** Address written inside the display name; '' where there is none. */
  readonly addressInName: string;
  /** Registrable domain of each Reply-To address. */
  readonly replyRoots: readonly string[];
  readonly replyHosts: readonly string[];
  readonly isOwnAddress: boolean;
  /** Registrable domains of the person's own addresses, free providers apart. */
  readonly ownRoots: readonly string[];
}

/** Facts of the first author; further ones are a matter of structure (rule sender.several-from). */
export function readAuthor(message: ParsedMessage, context: ScanContext): AuthorFacts {
  const first = shownAuthor(message);
  const host = readHost(first.domain);
  const ownRoots = ownDomains(context);
  const address = first.address.toLowerCase();
  return {
    report: senderReport(first.name, address, host, context),
    host,
    isReadable: isReadable(first),
    hasStrayName: hasStrayName(message),
    claims: brandsInName(first.name),
    brand: FREE_MAIL.has(host.host) ? undefined : brandOfHost(first.domain),
    lookAlike:
      first.domain === '' ? undefined : findLookAlike(first.domain, imitableDomains(ownRoots, context)),
    kinship: nameKinship(first.name, address),
    addressInName: addressIn(first.name),
    replyRoots: message.replyTo.map((reply) => readHost(reply.domain).root).filter((root) => root !== ''),
    replyHosts: message.replyTo.map((reply) => reply.domain).filter((domain) => domain !== ''),
    isOwnAddress: context.ownAddresses.includes(address),
    ownRoots,
  };
}

function addressIn(name: string): string {
  const found = name.includes('@') ? ADDRESS.exec(name)?.[0] : undefined;
  return found?.toLowerCase() ?? '';
}

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

/** Authors whose names are read as one display name. */
const NAMED_AUTHORS = 4;
/** Characters of a display name that are read. */
const NAME_CHARACTERS = 500;

/**
 * The author as a person sees him. A stray comma or semicolon leaves names without an address before the first
 * address ("Support team, _<x@y.example>"); programs show them as part of the name.
 */
function shownAuthor(message: ParsedMessage): Address {
  const readable = message.from.find((author) => author.address !== '') ?? message.from[0];
  if (readable === undefined) {
    return { name: '', address: '', domain: '' };
  }
  const names = message.from.slice(0, NAMED_AUTHORS).map((author) => author.name);
  return {
    ...readable,
    name: names
      .filter((name) => name !== '')
      .join(', ')
      .slice(0, NAME_CHARACTERS),
  };
}

/** Characters of a sender field in which a stray comma is looked for. */
const FIELD_CHARACTERS = 1_000;

/** A comma or semicolon outside of quotes stands before the one address in brackets. */
function hasStrayName(message: ParsedMessage): boolean {
  const field =
    message.headers.find((header) => header.name === 'from')?.rawValue.slice(0, FIELD_CHARACTERS) ?? '';
  const bare = field.replace(/"[^"]*"/g, '');
  const before = bare.slice(0, Math.max(0, bare.indexOf('<')));
  return /[,;]/.test(before) && !before.includes('@') && !before.includes(':');
}

function senderReport(name: string, address: string, host: HostFacts, context: ScanContext): SenderFacts {
  return {
    name,
    address,
    domain: host.host,
    organisationalDomain: host.root,
    isFreeMail: FREE_MAIL.has(host.host) || FREE_MAIL.has(host.root),
    isFirstContact:
      context.correspondent === undefined ? undefined : context.correspondent.messagesSeen === 0,
  };
}

/** Domains of the reader and of those he writes with, first ones only: each costs a comparison per host. */
export function imitableDomains(ownRoots: readonly string[], context: ScanContext): readonly string[] {
  return [...new Set([...ownRoots, ...(context.knownDomains ?? [])])].slice(0, KNOWN_DOMAINS);
}

function ownDomains(context: ScanContext): readonly string[] {
  const roots = context.ownAddresses.map(
    (address) => readHost(address.slice(address.lastIndexOf('@') + 1)).root,
  );
  return [...new Set(roots)].filter((root) => root !== '' && !FREE_MAIL.has(root));
}

/** An address that a mail server could deliver to: plain letters, and a domain with a dot (RFC 5321 section 4.1.2). */
function isReadable({ address, domain }: Address): boolean {
  const isOdd = !domain.includes('.') || (!/^[a-z0-9.-]+$/.test(domain) && isOddlyWritten(domain));
  return address !== '' && !isOdd && !/[\s,;<>()"[\]]/.test(address);
}

function isOddlyWritten(domain: string): boolean {
  return !/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain) || domain !== domain.normalize('NFKC');
}
