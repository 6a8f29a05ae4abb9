import { Resolver } from 'node:dns/promises';
import { DnsError, type DnsPort, type DnsRecords, type DnsType } from './dns-port.ts';
import { QUESTION_LIMIT_MS } from './limits.ts';

export interface SystemDnsOptions {
  /** Addresses of DNS servers with optional port; those of the system where left out. */
  readonly servers?: readonly string[];
  /** Milliseconds for one question. */
  readonly questionLimitMs?: number;
}

/** Times a question is sent; the second one covers a lost packet. */
const TRIES = 2;

/**
 * The DNS as this machine sees it. Reads neither /etc/hosts nor any file of names: mail is authenticated by the DNS
 * alone. Throws a TypeError where an address of a server cannot be read.
 */
export function createSystemDns(options: SystemDnsOptions = {}): DnsPort {
  const limit = options.questionLimitMs ?? QUESTION_LIMIT_MS;
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(limit / TRIES)), tries: TRIES });
  if (options.servers !== undefined) resolver.setServers(options.servers);
  return (name, type) => ask(resolver, name, type);
}

function ask(resolver: Resolver, name: string, type: DnsType): Promise<DnsRecords> {
  switch (type) {
    case 'TXT':
      return resolver.resolveTxt(name);
    case 'A':
      return resolver.resolve4(name);
    case 'AAAA':
      return resolver.resolve6(name);
    case 'MX':
      return resolver.resolveMx(name);
    case 'PTR':
      return resolver.resolvePtr(name);
    case 'CNAME':
      return resolver.resolveCname(name);
    default:
      return Promise.reject(new DnsError('EBADQUERY'));
  }
}
