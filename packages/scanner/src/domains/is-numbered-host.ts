import type { HostFacts } from './read-host.ts';

/** An IPv4 address written into a name: "203-0-113-9", "203.0.113.9", "x203x0x113x9". */
const ADDRESS = /(?:^|[^\d])\d{1,3}(?:[.\-x_]\d{1,3}){3}(?:$|[^\d])/;
/** Names that hosters give to machines nobody has named yet. */
const MACHINE =
  /(?:^|[.-])(?:vmi?\d{4,}|vps-?\d{3,}|vps-[0-9a-f]{6,}|srv\d{4,}|ec2-\d+|ubuntu-[a-z0-9-]{4,}|droplet\d*|dynamic|dyn|dialup|dsl|adsl|dhcp|ppp|pool|cust(?:omer)?s?)(?:[.-]|$)/;

/** True where a host's name is only its number in the network of somebody else. */
export function isNumberedHost({ host, root, isIp }: HostFacts): boolean {
  const before = host.slice(0, Math.max(0, host.length - root.length));
  return !isIp && before !== '' && (ADDRESS.test(before) || MACHINE.test(before));
}
