import { formatIp, hasPrefix, parseIp, truncateIp } from './ip.ts';
import type { Ip } from './ip.ts';

/** 64:ff9b::/96 (RFC 6052): the last four bytes are the IPv4 address behind the translator. */
const NAT64_PREFIX: readonly number[] = [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];
/** 2002::/16 (RFC 3056): the next four bytes are the IPv4 address of the 6to4 router. */
const SIX_TO_FOUR_PREFIX: readonly number[] = [0x20, 0x02];
/** One customer usually holds a whole /64, so anything finer gives them 2^64 budgets. */
const IPV6_KEY_BITS = 64;
/** Providers give a site a /56 or a /48; an attacker who moves between /64s is caught there. */
const IPV6_WIDER_BITS: readonly number[] = [56, 48];
const IPV4_NET_BITS = 24;

/** The network keys of one client, narrowest first. */
export interface NetworkKeys {
  /** What budgets and bans count by: an IPv4 address, or an IPv6 /64. */
  readonly key: string;
  /** Wider networks for soft budgets and escalation: IPv6 /56 and /48, IPv4 /24. */
  readonly wider: readonly string[];
}

/**
 * The canonical network key of a client address: one key for every spelling of it, IPv4 inside IPv6
 * (mapped, NAT64, 6to4) under its IPv4. Undefined: this is not an address (ports and brackets included).
 */
export function ipKey(address: string): string | undefined {
  return networkKeys(address)?.key;
}

/** As {@link ipKey}, with the wider networks. */
export function networkKeys(address: string): NetworkKeys | undefined {
  const parsed = parseIp(address);
  if (parsed === undefined) return undefined;
  const ip = embeddedIpv4(parsed) ?? parsed;
  if (ip.version === 4) return { key: formatIp(ip), wider: [prefixKey(ip, IPV4_NET_BITS)] };
  return { key: prefixKey(ip, IPV6_KEY_BITS), wider: IPV6_WIDER_BITS.map((bits) => prefixKey(ip, bits)) };
}

/** The wider networks of a key that {@link ipKey} made. */
export function widerNetworks(key: string | undefined): readonly string[] {
  return key === undefined ? [] : (networkKeys(key.split('/', 1)[0] ?? '')?.wider ?? []);
}

function prefixKey(ip: Ip, bits: number): string {
  return `${formatIp(truncateIp(ip, bits))}/${String(bits)}`;
}

function embeddedIpv4({ version, bytes }: Ip): Ip | undefined {
  if (version === 4) return undefined;
  if (hasPrefix(bytes, NAT64_PREFIX)) return { version: 4, bytes: bytes.slice(12) };
  return hasPrefix(bytes, SIX_TO_FOUR_PREFIX) ? { version: 4, bytes: bytes.slice(2, 6) } : undefined;
}
