import type { DNSResolver } from 'mailauth';
import { DnsError, type DnsPort, type DnsRecords, type DnsType } from './dns-port.ts';

const TYPES: ReadonlySet<string> = new Set(['TXT', 'A', 'AAAA', 'MX', 'PTR', 'CNAME']);

/** The DNS port in the shape the library asks for. It gets no other way to the network. */
export function toLibraryResolver(dns: DnsPort): DNSResolver {
  return async (name, type) => {
    if (!isType(type)) throw new DnsError('ENODATA');
    return copyOf(await dns(name, type));
  };
}

function isType(type: string): type is DnsType {
  return TYPES.has(type);
}

/** The library sorts and marks what it is given, and answers are shared through the memory. */
function copyOf(records: DnsRecords): string[][] {
  const copy: unknown = structuredClone(records);
  return isList(copy) ? copy : [];
}

/** The library's type for answers knows nothing of exchanges, which it takes as they are. */
function isList(copy: unknown): copy is string[][] {
  return Array.isArray(copy);
}
