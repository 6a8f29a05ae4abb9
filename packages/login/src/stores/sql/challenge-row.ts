import { isChallengePurpose } from '../../purposes.ts';
import { isAuthMethod } from '../../sessions/session.ts';
import type { ChallengeRow } from '../../store.ts';
import { unreadable } from './columns.ts';
import type { Columns } from './columns.ts';
import type { SqlValue } from './sql-database.ts';

export const CHALLENGE_COLUMNS = [
  'id',
  'purpose',
  'email_index',
  'email',
  'display_address',
  'user_id',
  'tenant',
  'link_hash',
  'code_mac',
  'bind_hash',
  'match',
  'attempts',
  'max_attempts',
  'match_attempts',
  'max_match_attempts',
  'next_path',
  'grant_id',
  'requested_ip',
  'requested_by',
  'created_at',
  'expires_at',
  'consumed_at',
  'consumed_via',
  'revoked_at',
] as const;

/** In the order of CHALLENGE_COLUMNS. */
export function challengeValues(row: ChallengeRow): readonly SqlValue[] {
  return [
    row.id,
    row.purpose,
    row.emailIndex,
    row.email,
    row.displayAddress,
    row.userId,
    row.tenant,
    row.linkHash,
    row.codeMac,
    row.bindHash,
    row.match,
    row.attempts,
    row.maxAttempts,
    row.matchAttempts,
    row.maxMatchAttempts,
    row.nextPath,
    row.grantId,
    row.requestedIp,
    row.requestedBy,
    row.createdAt,
    row.expiresAt,
    row.consumedAt ?? null,
    row.consumedVia ?? null,
    row.revokedAt ?? null,
  ];
}

export function challengeOf(columns: Columns): ChallengeRow {
  const { text, integer, optionalInteger, bytes } = columns;
  const purpose = text('purpose');
  if (!isChallengePurpose(purpose)) throw unreadable('purpose');
  return {
    id: text('id'),
    purpose,
    emailIndex: text('email_index'),
    email: text('email'),
    displayAddress: text('display_address'),
    userId: text('user_id'),
    tenant: text('tenant'),
    linkHash: bytes('link_hash'),
    codeMac: bytes('code_mac'),
    bindHash: bytes('bind_hash'),
    match: text('match'),
    attempts: integer('attempts'),
    maxAttempts: integer('max_attempts'),
    matchAttempts: integer('match_attempts'),
    maxMatchAttempts: integer('max_match_attempts'),
    nextPath: text('next_path'),
    grantId: text('grant_id'),
    requestedIp: text('requested_ip'),
    requestedBy: text('requested_by'),
    createdAt: integer('created_at'),
    expiresAt: integer('expires_at'),
    consumedAt: optionalInteger('consumed_at'),
    consumedVia: consumedVia(columns.optionalText('consumed_via')),
    revokedAt: optionalInteger('revoked_at'),
  };
}

function consumedVia(value: string | undefined): ChallengeRow['consumedVia'] {
  return value === 'grant' || isAuthMethod(value) ? value : undefined;
}
