import { FREE_MAIL } from '../data/free-mail.ts';
import { brandOfHost, brandsInName, type BrandClaim } from '../domains/brands-of.ts';
import type { Brand } from '../data/brands.ts';
import { findLookAlike, type LookAlike } from '../domains/find-look-alike.ts';
import { readHost, type HostFacts } from '../domains/read-host.ts';
import type { ParsedMessage } from '@postern/mime';
import type { ScanContext, SenderFacts } from '../report.ts';

/** Everything that rules ask about who sent the message. */
export interface AuthorFacts {
  readonly report: SenderFacts;
  readonly host: HostFacts;
  /** The address can be read and its domain has a dot. */
  readonly isReadable: boolean;
  /** Brands that the display name claims. */
  readonly claims: readonly BrandClaim[];
  /** Brand that owns the domain of the address. */
  readonly brand: Brand | undefined;
  readonly lookAlike: LookAlike | undefined;
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
  const first = message.from[0] ?? { name: '', address: '', domain: '' };
  const host = readHost(first.domain);
  const ownRoots = ownDomains(context);
  const address = first.address.toLowerCase();
  return {
    report: senderReport(first.name, address, host, context),
    host,
    isReadable: first.address !== '' && first.domain.includes('.') && !/[\s,;<>]/.test(first.address),
    claims: brandsInName(first.name),
    brand: brandOfHost(first.domain),
    lookAlike: first.domain === '' ? undefined : findLookAlike(first.domain, ownRoots),
    addressInName:
      /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u
        .exec(first.name)?.[0]
        ?.toLowerCase() ?? '',
    replyRoots: message.replyTo.map((reply) => readHost(reply.domain).root).filter((root) => root !== ''),
    replyHosts: message.replyTo.map((reply) => reply.domain).filter((domain) => domain !== ''),
    isOwnAddress: context.ownAddresses.includes(address),
    ownRoots,
  };
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

function ownDomains(context: ScanContext): readonly string[] {
  const roots = context.ownAddresses.map(
    (address) => readHost(address.slice(address.lastIndexOf('@') + 1)).root,
  );
  return [...new Set(roots)].filter((root) => root !== '' && !FREE_MAIL.has(root));
}
