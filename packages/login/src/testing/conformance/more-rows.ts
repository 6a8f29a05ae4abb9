import { randomBytes, randomUUID } from 'node:crypto';
import type { RefreshRow, SigningKeyRow } from '../../api/api-store.ts';
import type { BanRow } from '../../bans/ban-store.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../clock.ts';
import type { DeviceRow } from '../../devices/device-store.ts';
import type { LoginEvent } from '../../events.ts';
import type { PasskeyRow, PendingRow, RecoverySet, TotpRow } from '../../factors/factor-store.ts';
import type { OutboxRow } from '../../outbox/outbox-store.ts';
import { NOW } from './rows.ts';

/** A ban of an hour. */
export function banRow(more: Partial<BanRow> = {}): BanRow {
  return {
    id: randomUUID(),
    network: '192.0.2.7',
    level: 0,
    reason: 'score',
    evidence: {},
    startsAt: NOW,
    expiresAt: NOW + HOUR_MS,
    liftedAt: undefined,
    liftedBy: undefined,
    ...more,
  };
}

/** A browser that is known for a year. */
export function deviceRow(more: Partial<DeviceRow> = {}): DeviceRow {
  return {
    id: randomUUID(),
    hash: randomBytes(32),
    userId: 'user-1',
    emailIndex: 'address-1',
    userAgent: 'Firefox on Linux',
    createdAt: NOW,
    lastUsedAt: NOW,
    expiresAt: NOW + 365 * DAY_MS,
    trustedUntil: undefined,
    ...more,
  };
}

/** A sign-in that waits ten minutes for its second factor. */
export function pendingRow(more: Partial<PendingRow> = {}): PendingRow {
  return {
    hash: randomBytes(32),
    userId: 'user-1',
    account: 'm•••@example.org',
    email: 'mo@example.org',
    emailIndex: 'address-1',
    tenant: 'blue',
    method: 'email_link',
    nextPath: '/inbox',
    created: true,
    administrator: false,
    createdAt: NOW,
    expiresAt: NOW + 10 * MINUTE_MS,
    ...more,
  };
}

/** A secret that waits for its first code. */
export function totpRow(more: Partial<TotpRow> = {}): TotpRow {
  const sealedSecret = 'sealed-1';
  return { userId: 'user-1', sealedSecret, createdAt: NOW, confirmedAt: undefined, lastStep: -1, ...more };
}

/** Ten codes. */
export function recoverySet(more: Partial<RecoverySet> = {}): RecoverySet {
  const hashes = Array.from({ length: 10 }, () => randomBytes(32));
  return { userId: 'user-1', salt: randomBytes(16), hashes, createdAt: NOW, ...more };
}

export function passkeyRow(more: Partial<PasskeyRow> = {}): PasskeyRow {
  return {
    id: randomBytes(16).toString('base64url'),
    userId: 'user-1',
    publicKey: randomBytes(77),
    counter: 0,
    transports: ['internal', 'hybrid'],
    aaguid: '00000000-0000-0000-0000-000000000000',
    backupEligible: true,
    backedUp: false,
    name: 'Laptop',
    createdAt: NOW,
    lastUsedAt: undefined,
    ...more,
  };
}

/** The first token of a family. */
export function refreshRow(more: Partial<RefreshRow> = {}): RefreshRow {
  return {
    hash: randomBytes(32),
    familyId: randomUUID(),
    userId: 'user-1',
    client: 'phone',
    scope: 'mail:read mail:send',
    aal: 1,
    amr: ['email_link'],
    authTime: NOW,
    issuedAt: NOW,
    idleExpiresAt: NOW + 30 * DAY_MS,
    absoluteExpiresAt: NOW + 90 * DAY_MS,
    usedAt: undefined,
    revokedAt: undefined,
    ...more,
  };
}

export function signingKeyRow(more: Partial<SigningKeyRow> = {}): SigningKeyRow {
  return {
    kid: randomBytes(8).toString('hex'),
    sealedPrivate: 'sealed-1',
    publicJwk: '{"kty":"OKP"}',
    createdAt: NOW,
    activeFrom: NOW,
    verifyUntil: NOW + 90 * DAY_MS,
    ...more,
  };
}

export function auditEvent(more: Partial<LoginEvent> = {}): LoginEvent {
  return {
    id: randomUUID(),
    type: 'login.success',
    severity: 'info',
    outcome: 'success',
    at: NOW,
    data: { text: 'schön "quoted" \\', count: 3 },
    ...more,
  };
}

export function outboxRow(more: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: randomUUID(),
    kind: 'mail',
    sealed: 'sealed-1',
    attempts: 0,
    dueAt: NOW,
    expiresAt: NOW + 10 * MINUTE_MS,
    createdAt: NOW,
    ...more,
  };
}
