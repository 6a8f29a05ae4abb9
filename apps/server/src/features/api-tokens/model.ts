import type { Scope } from '@postern/contracts';

/** A token as it is kept. */
export interface ApiTokenModel {
  readonly id: string;
  readonly userId: string;
  readonly publicId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** A list that lost its last mailbox stays a list: it is empty, and reaches nothing (M10). */
  readonly mailboxes: 'all' | readonly string[];
  readonly networks: readonly string[];
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | undefined;
  readonly lastUsedAt: number | undefined;
  readonly lastUsedFrom: string | undefined;
}

export function stateOf(token: ApiTokenModel, now: number): 'live' | 'expired' | 'revoked' {
  if (token.revokedAt !== undefined) return 'revoked';
  return token.expiresAt <= now ? 'expired' : 'live';
}
