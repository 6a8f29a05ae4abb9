/** @module Verifies SPF, DKIM, DMARC and ARC over a DNS port. Runs beside the scan, which does no I/O. */
export { createDnsVerifier, type DnsVerifier, type DnsVerifierOptions } from './create-dns-verifier.ts';
export { createDnsCache, type DnsCache } from './dns-cache.ts';
export { DnsError, type DnsPort, type DnsRecords, type DnsType, type MailExchange } from './dns-port.ts';
export { createSystemDns, type SystemDnsOptions } from './system-dns.ts';
export type {
  AuthenticationReason,
  DmarcPolicy,
  NoHop,
  NotVerified,
  Verified,
  VerifiedArc,
  VerifiedDkim,
  VerifiedDmarc,
  VerifiedHop,
  VerifiedSignature,
  VerifiedSpf,
} from './verified.ts';
export { verifyAuthentication, type VerifyOptions } from './verify-authentication.ts';
