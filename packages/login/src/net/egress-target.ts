import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { formatIp, parseIp } from './ip.ts';
import { isPublicAddress } from './public-address.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Every address of a name. Rejects where there is none. */
export type ResolveName = (name: string) => Promise<readonly ResolvedAddress[]>;

export type EgressTarget =
  /** The one address to connect to: it was resolved once and is not looked up again. */
  | { readonly outcome: 'allowed'; readonly address: ResolvedAddress }
  | { readonly outcome: 'blocked' }
  | { readonly outcome: 'unresolved' };

export const resolveName: ResolveName = (name) => lookup(name, { all: true });

/**
 * Where a request to this URL would really go. Only `https:` to public addresses passes: one answer of the name
 * that is not public refuses all of them, and so does an address of this machine. `allowHosts` names exceptions as
 * `name:port`, exactly; these may also be `http:` and not public.
 */
export async function egressTarget(
  url: URL,
  allowHosts: readonly string[],
  resolve: ResolveName = resolveName,
): Promise<EgressTarget> {
  const excepted = allowHosts.includes(hostAndPort(url));
  if (url.protocol !== 'https:' && !(excepted && url.protocol === 'http:')) return { outcome: 'blocked' };
  const addresses = await addressesOf(url.hostname.replace(/^\[(.*)\]$/, '$1'), resolve);
  const [address] = addresses;
  if (address === undefined) return { outcome: 'unresolved' };
  const reachable =
    excepted || addresses.every((each) => isPublicAddress(each.address) && !isOwn(each.address));
  return reachable ? { outcome: 'allowed', address } : { outcome: 'blocked' };
}

/** `name:port`, with the port that the scheme stands for where none is written. */
export function hostAndPort(url: URL): string {
  const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
  return `${url.hostname}:${port}`;
}

async function addressesOf(host: string, resolve: ResolveName): Promise<readonly ResolvedAddress[]> {
  // The URL parser has turned 127.1, 0x7f.1 and the like into the address they mean.
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await resolve(host);
  } catch {
    return [];
  }
}

function isOwn(address: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return own.some((entry) => canonical(entry.address) === canonical(address));
}

function canonical(address: string): string {
  const ip = parseIp(address);
  return ip === undefined ? address : formatIp(ip);
}
