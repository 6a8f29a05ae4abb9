/** Kinds of records that verifying asks for. */
export type DnsType = 'TXT' | 'A' | 'AAAA' | 'MX' | 'PTR' | 'CNAME';

export interface MailExchange {
  readonly exchange: string;
  readonly priority: number;
}

/** Answer to one question: TXT as lists of character strings, MX as exchanges, everything else as text. */
export type DnsRecords = readonly (string | readonly string[] | MailExchange)[];

/**
 * Asks the DNS. Rejects with an error whose `code` is one of Node's: ENOTFOUND (no such name), ENODATA (no such
 * record), ETIMEOUT, ESERVFAIL, EREFUSED, EBADNAME, EBADRESP.
 */
export type DnsPort = (name: string, type: DnsType) => Promise<DnsRecords>;

/** A failed question. */
export class DnsError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`DNS: ${code}`);
    this.name = 'DnsError';
    this.code = code;
  }
}

/** The code of a failed question; '' where the error has none. */
export function dnsCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
