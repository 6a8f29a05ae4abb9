import { REDIRECTORS } from '../data/link-hosts.ts';
import { HOSTS_REMEMBERED, TARGET_CHARACTERS } from '../limits.ts';
import { remember } from '../text/remember.ts';

/** Where a link leads as far as its own text tells. */
export interface Unwrapped {
  readonly url: URL;
  /** The address an open redirector was told to go on to. */
  readonly redirect: URL | undefined;
}

/** Wrappers inside wrappers that are taken off. */
const WRAPPERS = 4;

/**
 * Parses a target as a browser would, takes off the wrappers of mail gateways, and reads the next address where the
 * host is a known open redirector. Undefined where a browser would not take it for a web address.
 */
export function unwrapTarget(target: string): Unwrapped | undefined {
  let url = parseWebAddress(target);
  for (let layer = 0; layer < WRAPPERS && url !== undefined; layer += 1) {
    const redirector = redirectorOf(url);
    const inner: URL | undefined = redirector === undefined ? undefined : innerAddress(url);
    if (inner === undefined || redirector === undefined) {
      return { url, redirect: undefined };
    }
    if (!redirector.isGateway) {
      return { url, redirect: inner };
    }
    url = inner;
  }
  return url === undefined ? undefined : { url, redirect: undefined };
}

/** A web address, with or without scheme-relative form; undefined for all else. */
export function parseWebAddress(target: string): URL | undefined {
  // Browsers drop blanks and control characters around an address (WHATWG URL section 4.4).
  const trimmed = target
    .slice(0, TARGET_CHARACTERS)
    .replace(/^[\0-\x20]+/, '')
    .trim();
  const absolute = /^[/\\]{2}/.test(trimmed) ? `https:${trimmed}` : trimmed;
  if (!/^\s*h\s*t\s*t\s*p\s*s?\s*:/i.test(absolute.slice(0, 32))) {
    return undefined;
  }
  const url = URL.parse(absolute);
  return url === null || url.hostname === '' ? undefined : url;
}

type Redirector = (typeof REDIRECTORS)[number];

function redirectorOf(url: URL): Redirector | undefined {
  const ofHost = redirectorsOf(url.hostname);
  return ofHost.length === 0 ? undefined : ofHost.find(({ path }) => path.test(url.pathname));
}

/** What a host may redirect by; next to no host does. */
const redirectorsOf: (host: string) => readonly Redirector[] = remember(HOSTS_REMEMBERED, (host) =>
  REDIRECTORS.filter((entry) => entry.host.test(host)),
);

/** The first parameter, path piece or fragment that is itself a web address. */
function innerAddress(url: URL): URL | undefined {
  for (const value of url.searchParams.values()) {
    const found = parseWebAddress(value) ?? parseWebAddress(decodeProofpoint(value));
    if (found !== undefined) {
      return found;
    }
  }
  const proofpoint = /__(https?:\/{1,2}.{4,2048}?)__;/
    .exec(url.href)?.[1]
    ?.replace(/^(https?):\/(?!\/)/, '$1://');
  const amp = /\/amp\/(?:s\/)?([a-z0-9.-]{4,253}\/?.{0,2048})$/i.exec(url.pathname)?.[1];
  return (
    parseWebAddress(proofpoint ?? '') ?? (amp === undefined ? undefined : parseWebAddress(`https://${amp}`))
  );
}

/** Proofpoint's second version writes % as - and / as _. */
function decodeProofpoint(value: string): string {
  if (!/^https?-3A/.test(value)) {
    return '';
  }
  const percent = value.replaceAll('_', '/').replace(/-([0-9A-F]{2})/g, '%$1');
  try {
    return decodeURIComponent(percent);
  } catch {
    return '';
  }
}
