import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import { HOSTS_REMEMBERED } from '../limits.ts';
import { remember } from '../text/remember.ts';

/** What a host name says about who owns it. */
export interface HostFacts {
  readonly host: string;
  /** The part someone registered ("shop.example" of "www.shop.example"); the host itself where there is none. */
  readonly root: string;
  /** First label of the root, in Unicode: "shop". */
  readonly label: string;
  /** Labels before the root, in Unicode, left to right. */
  readonly subdomains: readonly string[];
  /** Public suffix: "com", "co.uk", "github.io". */
  readonly suffix: string;
  readonly isIp: boolean;
  /** Ends in a suffix of the ICANN or the private section of the public suffix list. */
  readonly hasKnownSuffix: boolean;
  /** The suffix belongs to a firm that hands out names under it (private section of the list): "github.io". */
  readonly hasPrivateSuffix: boolean;
}

/** Longest host name that DNS allows (RFC 1035 section 2.3.4), in characters; longer text is no host. */
const HOST_CHARACTERS = 253;

/** Reads a host name. Never throws; nonsense comes back as its own root. */
export function readHost(written: string): HostFacts {
  return rememberedHost(written);
}

const rememberedHost: (written: string) => HostFacts = remember(HOSTS_REMEMBERED, readNewHost);

function readNewHost(written: string): HostFacts {
  const host = written.toLowerCase().replace(/\.$/, '').slice(0, HOST_CHARACTERS);
  const parsed = parse(host, { allowPrivateDomains: true, validateHostname: false });
  const root = parsed.domain ?? host;
  const suffix = parsed.publicSuffix ?? '';
  const before = host.length > root.length ? host.slice(0, -(root.length + 1)) : '';
  return {
    host,
    root,
    label: toUnicode(root.split('.')[0] ?? ''),
    subdomains: before === '' ? [] : before.split('.').map(toUnicode),
    suffix,
    isIp: parsed.isIp === true,
    hasKnownSuffix: parsed.isIcann === true || parsed.isPrivate === true,
    hasPrivateSuffix: parsed.isPrivate === true,
  };
}

/** The registrable domain of a host name, '' for ''. */
export function registrableDomain(host: string): string {
  return host === '' ? '' : readHost(host).root;
}

function toUnicode(label: string): string {
  if (!label.startsWith('xn--')) {
    return label;
  }
  const decoded = domainToUnicode(label);
  return decoded === '' ? label : decoded;
}
