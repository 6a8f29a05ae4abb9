import { parseAddress } from '@postern/login';
import type { Address, SignUpPolicy } from '@postern/login';

export type SignUpMode = 'open' | 'invite' | 'closed';

/** Who may make an account, as the operator chose. */
export interface SignUpRules {
  readonly mode: SignUpMode;
  /** Domains of addresses that may; an empty list: all. One that begins with a dot stands for what is below it. */
  readonly domains: readonly string[];
}

/** Whether an address of this domain may have an account. */
export function isDomainAllowed({ domains }: SignUpRules, domain: string): boolean {
  if (domains.length === 0) return true;
  return domains.some((allowed) => (allowed.startsWith('.') ? domain.endsWith(allowed) : domain === allowed));
}

/** The same for the sign-in library's own form (A15). An invitation, or the set-up link, goes round the mode. */
export function signUpPolicy(rules: SignUpRules): Exclude<SignUpPolicy, string> {
  return (address: Address) => rules.mode === 'open' && isDomainAllowed(rules, address.domain);
}

/** A domain as addresses are compared with it, or undefined for what is none. */
export function readDomain(text: string): string | undefined {
  const dot = text.startsWith('.') ? '.' : '';
  const parsed = parseAddress(`anybody@${text.slice(dot.length)}`);
  return parsed.ok ? `${dot}${parsed.address.domain}` : undefined;
}
