import { API_TOKEN_DAYS_DEFAULT } from '@postern/contracts';
import type { NewApiToken, Scope } from '@postern/contracts';

/** What the form of a new token holds. */
export interface TokenDraft {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly isAll: boolean;
  readonly mailboxIds: readonly string[];
  readonly days: string;
  /** One a line, or separated by commas. */
  readonly networks: string;
}

export const EMPTY_DRAFT: TokenDraft = {
  name: '',
  scopes: ['mail:read'],
  isAll: true,
  mailboxIds: [],
  days: String(API_TOKEN_DAYS_DEFAULT),
  networks: '',
};

/** What the form sends. */
export function tokenOf(draft: TokenDraft): NewApiToken {
  return {
    name: draft.name,
    scopes: [...draft.scopes],
    mailboxes: draft.isAll ? 'all' : [...draft.mailboxIds],
    expiresInDays: Number(draft.days),
    networks: draft.networks.split(/[\s,]+/).filter((network) => network !== ''),
  };
}

/** With it where it was not, without it where it was. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
