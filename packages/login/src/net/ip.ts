import { isIPv4, isIPv6 } from 'node:net';

/** An address as bytes: 4 of them, or 16. IPv4 written inside IPv6 (`::ffff:…`) is already IPv4 here. */
export interface Ip {
  readonly version: 4 | 6;
  readonly bytes: readonly number[];
}

const MAPPED_PREFIX: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
const GROUPS = 8;

/**
 * Reads an address strictly: no ports, brackets, octal, hexadecimal or short forms, which lenient parsers
 * turn into somebody else's address. A zone id is dropped.
 */
export function parseIp(text: string): Ip | undefined {
  if (isIPv4(text)) return { version: 4, bytes: text.split('.').map(Number) };
  if (!isIPv6(text)) return undefined;
  const bytes = ipv6Bytes(text.split('%', 1)[0] ?? '');
  return hasPrefix(bytes, MAPPED_PREFIX) ? { version: 4, bytes: bytes.slice(12) } : { version: 6, bytes };
}

/** The one spelling of an address (RFC 5952 for IPv6). */
export function formatIp(ip: Ip): string {
  return ip.version === 4 ? ip.bytes.join('.') : formatGroups(ip.bytes);
}

/** Whether the first bytes of an address are these. */
export function hasPrefix(bytes: readonly number[], prefix: readonly number[]): boolean {
  return prefix.every((byte, position) => bytes[position] === byte);
}

/** Whether the first `bits` bits of two addresses of one version agree. */
export function sharesBits(left: Ip, right: Ip, bits: number): boolean {
  if (left.version !== right.version) return false;
  return left.bytes.every((byte, position) => {
    const kept = Math.min(8, Math.max(0, bits - position * 8));
    const mask = (0xff << (8 - kept)) & 0xff;
    return (byte & mask) === ((right.bytes[position] ?? 0) & mask);
  });
}

/** The address with everything after the first `bits` bits set to zero. */
export function truncateIp(ip: Ip, bits: number): Ip {
  const bytes = ip.bytes.map((byte, position) => {
    const kept = Math.min(8, Math.max(0, bits - position * 8));
    return byte & ((0xff << (8 - kept)) & 0xff);
  });
  return { version: ip.version, bytes };
}

/** Only called with text that `net.isIPv6` accepts, so every group is well formed. */
function ipv6Bytes(text: string): number[] {
  const [head = '', tail] = text.split('::');
  const left = groupBytes(head);
  const right = tail === undefined ? [] : groupBytes(tail);
  const missing = GROUPS * 2 - left.length - right.length;
  return [...left, ...Array.from({ length: missing }, () => 0), ...right];
}

function groupBytes(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

function formatGroups(bytes: readonly number[]): string {
  const groups = Array.from(
    { length: GROUPS },
    (_, i) => ((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0),
  );
  const zeros = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (zeros.length < 2) return hex.join(':');
  return `${hex.slice(0, zeros.start).join(':')}::${hex.slice(zeros.start + zeros.length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, position) => {
    if (group !== 0) start = position + 1;
    else if (position + 1 - start > best.length) best = { start, length: position + 1 - start };
  });
  return best;
}
