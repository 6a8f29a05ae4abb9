import { randomBytes } from 'node:crypto';
import type { Address } from '../address/address.ts';
import { DAY_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { IssuedGrant, OpenedGrant } from '../login.ts';
import type { ChallengeRow } from '../store.ts';
import { challengeEnd } from './challenge-state.ts';
import { equalBytes } from './equal-bytes.ts';
import { CID_BYTES, LINK_SECRET_BYTES, openLinkToken, sealLinkToken, sha256 } from './link-token.ts';

/**
 * [Note: Grants]
 * Set-up and invitation links have no starting browser. They sign nobody in: they open the normal sign-in,
 * which carries the grant along and spends it, atomically, when its own mailbox proof is complete.
 */
export type GrantPurpose = 'setup' | 'invite';

export const GRANT_TTL_MS: Readonly<Record<GrantPurpose, number>> = {
  /** Printed on the operator's console; a restart prints a new one. */
  setup: DAY_MS,
  /** Waits in somebody's mailbox, perhaps over a week-end. */
  invite: 7 * DAY_MS,
};
/** Grants are limited by who may issue them, not by number. */
const UNLIMITED: number = Number.MAX_SAFE_INTEGER;
const PURPOSES: readonly GrantPurpose[] = ['setup', 'invite'];
/** All set-up links share this in place of an address: a new one, or a redeemed one, ends the others. */
const SETUP_INDEX = 'setup';

/** Whether an invitation is good for this address: one that names an address is for no other. */
export function isGrantFor(row: ChallengeRow, address: Address): boolean {
  return row.email === '' || row.email === address.account;
}

interface GrantOptions {
  readonly address?: Address | undefined;
  readonly ttlMs?: number;
}

/** Makes a set-up or invitation link. A new set-up link ends the earlier ones. */
export async function issueGrant(
  context: LoginContext,
  purpose: GrantPurpose,
  { address, ttlMs = GRANT_TTL_MS[purpose] }: GrantOptions = {},
): Promise<IssuedGrant> {
  const cid = randomBytes(CID_BYTES);
  const secret = randomBytes(LINK_SECRET_BYTES);
  const row = { ...grantRow(context, purpose, { cid, secret, ttlMs }), email: address?.account ?? '' };
  if (purpose === 'setup') await context.store.challenges.revokeFor(SETUP_INDEX, purpose, row.createdAt);
  await context.store.challenges.create({ row, maxLive: UNLIMITED });
  const { publicOrigin, keyring, paths } = context;
  const token = sealLinkToken(keyring, { purpose, publicOrigin }, { cid, secret, expiresAt: row.expiresAt });
  context.emit(purpose === 'setup' ? 'setup.issued' : 'invite.issued');
  return { id: row.id, url: `${publicOrigin}${paths.grant}#t=${token}`, token, expiresAt: row.expiresAt };
}

/** Whether a grant is still good. Reads only. */
export async function openGrant(context: LoginContext, token: string): Promise<OpenedGrant> {
  const found = await findGrant(context, token);
  return found.ok ? { ok: true, purpose: found.purpose, expiresAt: found.row.expiresAt } : found;
}

export type FoundGrant =
  { readonly ok: true; readonly purpose: GrantPurpose; readonly row: ChallengeRow } | Refused;

/** The live challenge of a grant token. */
export async function findGrant(context: LoginContext, token: string): Promise<FoundGrant> {
  const { keyring, publicOrigin } = context;
  const now = context.clock.now();
  for (const purpose of PURPOSES) {
    const opened = openLinkToken(keyring, { purpose, publicOrigin }, token, now);
    if (!opened.ok && opened.code === 'token_expired') return refuse('token_expired');
    if (!opened.ok) continue;
    const row = await context.store.challenges.find(opened.cid);
    if (row?.purpose !== purpose || !equalBytes(row.linkHash, opened.linkHash)) break;
    const end = challengeEnd(row, now);
    return end === undefined ? { ok: true, purpose, row } : refuse(end);
  }
  return refuse('token_invalid');
}

/** Spends the grant a completed sign-in carried. Undefined: it carried none, or another was faster. */
export async function redeemGrant(context: LoginContext, grantId: string): Promise<GrantPurpose | undefined> {
  if (grantId === '') return undefined;
  const now = context.clock.now();
  for (const purpose of PURPOSES) {
    const row = await context.store.challenges.consume(grantId, purpose, { via: 'grant' }, now);
    if (row !== undefined) return purpose;
  }
  return undefined;
}

function grantRow(
  context: LoginContext,
  purpose: GrantPurpose,
  { cid, secret, ttlMs }: { readonly cid: Buffer; readonly secret: Buffer; readonly ttlMs: number },
): ChallengeRow {
  const now = context.clock.now();
  const id = cid.toString('base64url');
  return {
    id,
    purpose,
    emailIndex: purpose === 'setup' ? SETUP_INDEX : id,
    email: '',
    displayAddress: '',
    userId: '',
    tenant: '',
    linkHash: sha256(secret),
    codeMac: Buffer.alloc(0),
    bindHash: Buffer.alloc(0),
    match: '',
    attempts: 0,
    maxAttempts: 0,
    matchAttempts: 0,
    maxMatchAttempts: 0,
    nextPath: '/',
    grantId: '',
    requestedIp: '',
    requestedBy: '',
    createdAt: now,
    expiresAt: now + ttlMs,
    consumedAt: undefined,
    consumedVia: undefined,
    revokedAt: undefined,
  };
}
