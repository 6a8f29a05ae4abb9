import type { ChallengeRow, SessionRow } from '../../store.ts';
import { isChallengePurpose } from '../../purposes.ts';
import type { AuthMethod } from '../../sessions/session.ts';
import { StoreError } from '../../errors.ts';

type Columns = Record<string, unknown>;

const AUTH_METHODS: readonly AuthMethod[] = ['email_link', 'email_code'];

/** One row of `login_challenge`, checked; undefined for no row. */
export function challengeOf(value: unknown): ChallengeRow | undefined {
  if (value === undefined) return undefined;
  const row = columns(value);
  const purpose = row['purpose'];
  if (!isChallengePurpose(purpose)) throw unreadable('purpose');
  return {
    id: text(row, 'id'),
    purpose,
    emailIndex: text(row, 'email_index'),
    email: text(row, 'email'),
    displayAddress: text(row, 'display_address'),
    linkHash: bytes(row, 'link_hash'),
    codeMac: bytes(row, 'code_mac'),
    bindHash: bytes(row, 'bind_hash'),
    match: text(row, 'match'),
    attempts: integer(row, 'attempts'),
    maxAttempts: integer(row, 'max_attempts'),
    matchAttempts: integer(row, 'match_attempts'),
    maxMatchAttempts: integer(row, 'max_match_attempts'),
    nextPath: text(row, 'next_path'),
    grantId: text(row, 'grant_id'),
    requestedIp: text(row, 'requested_ip'),
    requestedBy: text(row, 'requested_by'),
    createdAt: integer(row, 'created_at'),
    expiresAt: integer(row, 'expires_at'),
    consumedAt: optionalInteger(row, 'consumed_at'),
    consumedVia: consumedVia(row['consumed_via']),
    revokedAt: optionalInteger(row, 'revoked_at'),
  };
}

/** One row of `login_session`, checked; undefined for no row. */
export function sessionOf(value: unknown): SessionRow | undefined {
  if (value === undefined) return undefined;
  const row = columns(value);
  const reason = row['revoked_reason'];
  return {
    id: text(row, 'id'),
    hash: bytes(row, 'hash'),
    userId: text(row, 'user_id'),
    account: text(row, 'account'),
    aal: integer(row, 'aal') === 2 ? 2 : 1,
    amr: text(row, 'amr').split(' ').filter(isAuthMethod),
    authTime: integer(row, 'auth_time'),
    createdAt: integer(row, 'created_at'),
    lastSeenAt: integer(row, 'last_seen_at'),
    idleExpiresAt: integer(row, 'idle_expires_at'),
    absoluteExpiresAt: integer(row, 'absolute_expires_at'),
    userAgent: text(row, 'user_agent'),
    ipIndex: text(row, 'ip_index'),
    rotatedAt: integer(row, 'rotated_at'),
    revokedAt: optionalInteger(row, 'revoked_at'),
    revokedReason: typeof reason === 'string' ? reason : undefined,
  };
}

export function integerOf(value: unknown, column: string): number {
  return integer(columns(value), column);
}

export function textOf(value: unknown, column: string): string {
  return text(columns(value), column);
}

export function bytesOf(value: unknown, column: string): Uint8Array {
  return bytes(columns(value), column);
}

function columns(value: unknown): Columns {
  if (typeof value !== 'object' || value === null) throw unreadable('row');
  return Object.fromEntries(Object.entries(value));
}

function text(row: Columns, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unreadable(column);
  return value;
}

/** A handle may be set to return bigints. */
function integer(row: Columns, column: string): number {
  const value = row[column];
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'number') throw unreadable(column);
  return value;
}

function optionalInteger(row: Columns, column: string): number | undefined {
  return row[column] === null ? undefined : integer(row, column);
}

function bytes(row: Columns, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw unreadable(column);
  return value;
}

function consumedVia(value: unknown): ChallengeRow['consumedVia'] {
  if (value === 'grant') return value;
  return isAuthMethod(value) ? value : undefined;
}

function isAuthMethod(value: unknown): value is AuthMethod {
  return AUTH_METHODS.some((method) => method === value);
}

function unreadable(column: string): StoreError {
  return new StoreError(new TypeError(`Unexpected type in column "${column}".`));
}
