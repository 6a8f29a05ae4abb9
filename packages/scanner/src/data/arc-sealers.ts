/**
 * Registrable domains of services that forward or distribute mail and whose seal of ARC is believed by large receivers:
 * they verify what they take in and write down what they found. Sealing alone proves nothing, anybody can do it.
 */
export const ARC_SEALERS: ReadonlySet<string> = new Set([
  'google.com',
  'microsoft.com',
  'icloud.com',
  'messagingengine.com',
  'fastmail.com',
  'pobox.com',
  'zohomail.com',
  'zohomail.eu',
  'cloudflare-email.net',
  'forwardemail.net',
  'ietf.org',
  'kernel.org',
  'freebsd.org',
]);
