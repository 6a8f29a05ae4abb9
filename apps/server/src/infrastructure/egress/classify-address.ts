/**
 * Which addresses a connection may be made to. Everything that is not a public unicast address is refused: the
 * question is never "is it one of the private ranges I remember", but "is it one that the Internet routes".
 */
import { isIP, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Why an address is refused, or `public`. For the operator's log. */
export type AddressClass = 'public' | 'not-an-address' | 'own' | (string & {});

/** Global unicast IPv6 (RFC 4291 section 2.4): all of it that was ever allotted. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** NAT64 (RFC 6052): an IPv4 address in the last four bytes, which is what is really reached. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Addresses in public ranges that clouds use for their metadata (Oracle, Azure's wire server). */
const METADATA: ReadonlySet<string> = new Set(['192.0.0.192', '168.63.129.16', '100.100.100.200']);

/** Classifies one address in its canonical spelling or any other that `net.isIP` takes; zones are refused. */
export function classifyAddress(address: string): AddressClass {
  // ipaddr.js also takes "127.1" and "0x7f000001"; only what the operating system would connect to may pass.
  if (isIP(address) === 0 || address.includes('%')) return 'not-an-address';
  if (METADATA.has(address)) return 'metadata';
  return isIPv4(address)
    ? classifyIpv4(ipaddr.IPv4.parse(address))
    : classifyIpv6(ipaddr.IPv6.parse(address));
}

function classifyIpv4(address: ipaddr.IPv4): AddressClass {
  if (METADATA.has(address.toString())) return 'metadata';
  const range = address.range();
  return range === 'unicast' ? 'public' : range;
}

function classifyIpv6(address: ipaddr.IPv6): AddressClass {
  if (address.match(NAT64)) return classifyIpv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  const range = address.range();
  if (range !== 'unicast') return range;
  return address.match(GLOBAL_UNICAST) ? 'public' : 'unallotted';
}

/** One spelling for each address, to compare with. */
export function canonicalAddress(address: string): string {
  return isIP(address) === 0 ? address : ipaddr.process(address).toString();
}

/** Every address of this machine's interfaces right now. */
export function interfaceAddresses(): ReadonlySet<string> {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return new Set(all.map(({ address }) => canonicalAddress(address.replace(/%.*$/u, ''))));
}
