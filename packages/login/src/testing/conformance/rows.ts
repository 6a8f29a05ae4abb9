import { randomBytes } from 'node:crypto';
import type { Instant } from '../../clock.ts';
import { DAY_MS, MINUTE_MS } from '../../clock.ts';
import type { ChallengeRow, SessionRow } from '../../store.ts';

/** The moment at which the cases begin. */
export const NOW: Instant = 1_800_000_000_000;

/** A live challenge of an address, for adapters' own tests. */
export function challengeRow(more: Partial<ChallengeRow> = {}): ChallengeRow {
  return {
    id: randomBytes(16).toString('base64url'),
    purpose: 'login',
    emailIndex: 'address-1',
    email: 'mo@example.org',
    displayAddress: 'Mo@example.org',
    userId: '',
    tenant: '',
    linkHash: randomBytes(32),
    codeMac: randomBytes(32),
    bindHash: randomBytes(32),
    match: '0042',
    attempts: 0,
    maxAttempts: 5,
    matchAttempts: 0,
    maxMatchAttempts: 5,
    nextPath: '/inbox?sort=date#top',
    grantId: '',
    requestedIp: 'network-1',
    requestedBy: 'Firefox on Linux',
    createdAt: NOW,
    expiresAt: NOW + 10 * MINUTE_MS,
    consumedAt: undefined,
    consumedVia: undefined,
    revokedAt: undefined,
    ...more,
  };
}

/** A live session, for adapters' own tests. */
export function sessionRow(more: Partial<SessionRow> = {}): SessionRow {
  return {
    id: randomBytes(8).toString('hex'),
    hash: randomBytes(32),
    userId: 'user-1',
    account: 'm•••@example.org',
    aal: 1,
    amr: ['email_link'],
    authTime: NOW,
    createdAt: NOW,
    lastSeenAt: NOW,
    idleExpiresAt: NOW + DAY_MS,
    absoluteExpiresAt: NOW + 14 * DAY_MS,
    userAgent: 'Firefox on Linux',
    sudoUntil: 0,
    ipIndex: 'network-1',
    emailIndex: 'address-1',
    rotatedAt: NOW,
    revokedAt: undefined,
    revokedReason: undefined,
    ...more,
  };
}
