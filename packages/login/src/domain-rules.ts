import { domainToASCII } from 'node:url';
import { LoginConfigError } from './errors.ts';

export interface DomainRules {
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
}

/**
 * Which domains may sign in. `example.org` names the domain alone, `.example.org` its sub-domains. Denial wins.
 * @throws LoginConfigError for what is no domain.
 */
export function domainRules({ allow, deny = [] }: DomainRules): (domain: string) => boolean {
  const allowed = allow?.map((rule) => canonical('domains.allow', rule));
  const denied = deny.map((rule) => canonical('domains.deny', rule));
  return (domain) => {
    if (denied.some((rule) => matches(rule, domain))) return false;
    return allowed?.some((rule) => matches(rule, domain)) ?? true;
  };
}

function matches(rule: string, domain: string): boolean {
  return rule.startsWith('.') ? domain.endsWith(rule) : domain === rule;
}

function canonical(setting: string, rule: string): string {
  const dot = rule.startsWith('.') ? '.' : '';
  const domain = domainToASCII(rule.slice(dot.length));
  if (!domain.includes('.')) throw new LoginConfigError(setting, `"${rule}" is no domain.`);
  return dot + domain;
}
