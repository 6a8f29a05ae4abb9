import type { MailSecurity } from '../types.ts';

export interface Provider {
  /** Stable id for API and interface. */
  readonly id: string;
  readonly name: string;
  /** Mail domains, lower case. */
  readonly domains: readonly string[];
  /** `oauth-only` providers cannot be connected yet; `guidance` says so. */
  readonly signIn: 'app-password' | 'oauth-only';
  readonly imap: { readonly host: string; readonly port: number; readonly security: MailSecurity };
  /** The page where an app password is made. */
  readonly appPasswordUrl: string | undefined;
  /** Plain words, in order: what the person does to get in. */
  readonly guidance: readonly string[];
  /** `authserv-id`s of Authentication-Results that this provider itself adds to mail it receives (RFC 8601). */
  readonly authservIds: readonly string[];
}

/** Every provider Postern knows, in the order a form shows them. */
export const providers: readonly Provider[] = [];

/** The provider of a mail address by its domain, or undefined for everybody else. */
export function providerForAddress(address: string): Provider | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return providers.find((provider) => provider.domains.includes(domain));
}
