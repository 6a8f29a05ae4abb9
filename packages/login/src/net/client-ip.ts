import { LoginConfigError } from '../errors.ts';
import { formatIp, parseIp, sharesBits, truncateIp } from './ip.ts';
import type { Ip } from './ip.ts';

/** A wider IPv4 network than this is a typing error that trusts a good part of the Internet. */
const WIDEST_IPV4_BITS = 8;
const WIDEST_IPV6_BITS = 16;
/** More hops than this were not made by proxies. */
const HOPS_MAX = 32;

interface ProxyNetwork {
  readonly ip: Ip;
  readonly bits: number;
}

/** Networks whose `X-Forwarded-For` entries are believed. Made by {@link parseTrustedProxies}. */
export interface TrustedProxies {
  readonly networks: readonly ProxyNetwork[];
}

/**
 * Reads the operator's list of proxies: addresses or CIDR networks.
 * @throws LoginConfigError for IPv4-mapped notation (`::ffff:10.0.0.0/8` would trust everybody), for
 * networks wider than /8 (IPv4) or /16 (IPv6), for host bits that are set, and for anything unreadable.
 */
export function parseTrustedProxies(list: readonly string[], setting = 'trustedProxies'): TrustedProxies {
  return Object.freeze({ networks: list.map((text) => parseNetwork(text, setting)) });
}

/** Whether an address lies in one of the networks. False for what is no address. */
export function isTrustedNetwork(address: string, proxies: TrustedProxies): boolean {
  const ip = parseIp(address);
  return ip !== undefined && isTrusted(ip, proxies);
}

/**
 * The client's address: the socket's peer, unless the peer is a trusted proxy; then the right-most entry of
 * `X-Forwarded-For` that is not one. An unreadable entry on the way ends the reading at the peer, so a client
 * can neither hide nor pretend to be somebody else.
 */
export function clientIp(
  socketPeer: string | undefined,
  xForwardedFor: string | readonly string[] | undefined,
  trustedProxies: TrustedProxies,
): string | undefined {
  const peer = socketPeer === undefined ? undefined : parseIp(socketPeer);
  if (peer === undefined) return undefined;
  let client = peer;
  const hops = forwardedHops(xForwardedFor);
  if (hops.length > HOPS_MAX) return formatIp(peer);
  for (const hop of hops.toReversed()) {
    if (!isTrusted(client, trustedProxies)) break;
    const ip = parseIp(hop);
    if (ip === undefined) return formatIp(peer);
    client = ip;
  }
  return formatIp(client);
}

function forwardedHops(header: string | readonly string[] | undefined): readonly string[] {
  const values = header === undefined ? [] : typeof header === 'string' ? [header] : header;
  return values.flatMap((value) => value.split(',')).map((hop) => hop.trim());
}

function isTrusted(ip: Ip, proxies: TrustedProxies): boolean {
  return proxies.networks.some((network) => sharesBits(ip, network.ip, network.bits));
}

function parseNetwork(text: string, setting: string): ProxyNetwork {
  const [address = '', prefix, ...rest] = text.split('/');
  const ip = parseIp(address);
  const bad = (why: string): LoginConfigError => new LoginConfigError(setting, `"${text}" ${why}.`);
  if (ip === undefined || rest.length > 0 || address.includes('%')) throw bad('is not an address or network');
  if (ip.version === 4 && address.includes(':')) throw bad('is IPv4 in IPv6 notation; write it as IPv4');
  const width = ip.bytes.length * 8;
  const bits = prefix === undefined ? width : parseBits(prefix);
  if (bits === undefined || bits > width) throw bad('has no valid prefix length');
  if (bits < (ip.version === 4 ? WIDEST_IPV4_BITS : WIDEST_IPV6_BITS))
    throw bad('is too wide to be named here');
  if (formatIp(truncateIp(ip, bits)) !== formatIp(ip)) throw bad('has bits set beyond its prefix');
  return { ip, bits };
}

function parseBits(text: string): number | undefined {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) ? Number(text) : undefined;
}
