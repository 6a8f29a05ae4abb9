import { lookup, Resolver } from 'node:dns/promises';
import type { Resolve, ResolvedAddress } from './types.ts';

/** One DNS question: milliseconds, and how often it is asked. */
const DNS_TIMEOUT_MS = 2_000;
const DNS_TRIES = 2;

/**
 * All A and AAAA answers over DNS alone. Not `getaddrinfo`: that reads this machine's own tables (`/etc/hosts`),
 * and four slow names would block its four threads for everybody.
 */
export const resolveByDns: Resolve = async (host, signal) => {
  const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: DNS_TRIES });
  const cancel = (): void => {
    resolver.cancel();
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const [v4, v6] = await Promise.all([
      resolver.resolve4(host).catch(nothing),
      resolver.resolve6(host).catch(nothing),
    ]);
    return [
      ...v4.map((address): ResolvedAddress => ({ address, family: 4 })),
      ...v6.map((address): ResolvedAddress => ({ address, family: 6 })),
    ];
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
};

/** Names the operator allowed may live in `/etc/hosts` or a container's network. */
export const resolveBySystem: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

function nothing(): string[] {
  return [];
}
