import { hasPrefix, parseIp, sharesBits } from './ip.ts';
import type { Ip } from './ip.ts';

/** 64:ff9b::/96 (RFC 6052): what is really reached is the IPv4 address in the last four bytes. */
const NAT64_PREFIX: readonly number[] = [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

/** Everything of IPv4 that the Internet does not route to one host (IANA special-purpose registry). */
const NOT_PUBLIC_V4: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Metadata of a cloud, in a public range (Azure's wire server).
  '168.63.129.16/32',
];

/** Global unicast (RFC 4291, 2.4): all of IPv6 that was ever allotted. */
const GLOBAL_UNICAST_V6 = '2000::/3';
/** What of it is not one host of the Internet: protocol assignments (Teredo, ORCHID), examples, 6to4, AS112. */
const NOT_PUBLIC_V6: readonly string[] = [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
];

/**
 * Whether a connection to this address goes to one host of the public Internet. The question is never "is it one of
 * the private ranges I remember": whatever is no plain address (ports, brackets, zones, `127.1`, `0x7f.1`) is not,
 * and of IPv6 only global unicast is. IPv4 inside IPv6 is judged as IPv4.
 */
export function isPublicAddress(text: string): boolean {
  const ip = text.includes('%') ? undefined : parseIp(text);
  if (ip === undefined) return false;
  if (ip.version === 4) return isPublicV4(ip);
  if (hasPrefix(ip.bytes, NAT64_PREFIX)) return isPublicV4({ version: 4, bytes: ip.bytes.slice(12) });
  return within(ip, GLOBAL_UNICAST_V6) && !NOT_PUBLIC_V6.some((range) => within(ip, range));
}

function isPublicV4(ip: Ip): boolean {
  return !NOT_PUBLIC_V4.some((range) => within(ip, range));
}

function within(ip: Ip, range: string): boolean {
  const [base = '', bits = ''] = range.split('/');
  const network = parseIp(base);
  return network !== undefined && sharesBits(ip, network, Number(bits));
}
