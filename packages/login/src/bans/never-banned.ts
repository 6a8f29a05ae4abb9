import { isTrustedNetwork, parseTrustedProxies } from '../net/client-ip.ts';
import type { TrustedProxies } from '../net/client-ip.ts';
import type { BanPolicy } from './ban-policy.ts';

/** Loopback, private (RFC 1918, RFC 4193), link-local and shared (RFC 6598) networks. */
const PRIVATE: TrustedProxies = parseTrustedProxies([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1',
  'fe80::/16',
]);

/** The networks of a policy that are never banned, as a test. */
export function neverBanned(policy: BanPolicy): (network: string) => boolean {
  const allowed = parseTrustedProxies(policy.neverBan, 'bans.neverBan');
  return (network) => {
    const address = network.split('/', 1)[0] ?? '';
    if (isTrustedNetwork(address, allowed)) return true;
    return !policy.banPrivate && isPrivate(address);
  };
}

function isPrivate(address: string): boolean {
  // fc00::/7 is wider than a list of proxies may name, so its first byte is looked at.
  return isTrustedNetwork(address, PRIVATE) || /^f[cd]/i.test(address);
}
