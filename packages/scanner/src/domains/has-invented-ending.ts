import type { HostFacts } from './read-host.ts';

/** Endings without an owner that people use at home and in offices (RFC 6761, RFC 6762, RFC 8375, and habit). */
const PRIVATE_ENDINGS: ReadonlySet<string> = new Set(
  (
    'example test invalid localhost local localdomain lan home internal intranet intern private corp arpa onion alt ' +
    'domain tld office host network prd prod dev sys fritz box server mail workgroup docker cluster svc vpn int ad dc'
  ).split(' '),
);

/**
 * True where a name of two or more labels ends in nothing that exists and nothing that people use at home: letters
 * rolled by dice, or a typing error.
 */
export function hasInventedEnding({ host, isIp, hasKnownSuffix }: HostFacts): boolean {
  const ending = host.slice(host.lastIndexOf('.') + 1);
  return (
    !isIp && !hasKnownSuffix && host.includes('.') && !PRIVATE_ENDINGS.has(ending) && !/^\d*$/.test(ending)
  );
}
