import { maskAddress } from '../address/mask-address.ts';
import type { CrossDevice } from '../config.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { AttemptOrigin, AttemptStatus, BrowserInput, OpenedLink, OpenLinkInput } from '../login.ts';
import type { ChallengePurpose } from '../purposes.ts';
import type { ChallengeRow } from '../store.ts';
import { bindingHash } from './binding.ts';
import { challengeEnd, END_EVENTS } from './challenge-state.ts';
import { equalBytes } from './equal-bytes.ts';
import { openLinkToken } from './link-token.ts';

export type FoundLink =
  | { readonly ok: true; readonly row: ChallengeRow; readonly linkHash: Buffer; readonly bound: boolean }
  | Refused;

/** What the landing page should be. Reads only: a scanner may call it as often as it likes. */
export async function openLink(
  context: LoginContext,
  purpose: ChallengePurpose,
  input: OpenLinkInput,
): Promise<OpenedLink> {
  if (input.token === undefined)
    return { ok: true, page: await landingWithoutToken(context, input.bindingCookie) };
  const found = await findLink(context, purpose, { ...input, token: input.token });
  if (!found.ok) return found;
  context.emit('token.opened', { emailIndex: found.row.emailIndex });
  return { ok: true, page: found.bound ? 'auto' : context.crossDevice, origin: originOf(found.row) };
}

export interface LinkInput extends BrowserInput {
  readonly token: string;
}

/** The live challenge a link names, and whether this browser started it. Reads only. */
export async function findLink(
  context: LoginContext,
  purpose: ChallengePurpose,
  { token, bindingCookie, ipKey }: LinkInput,
): Promise<FoundLink> {
  const { keyring, publicOrigin } = context;
  const now = context.clock.now();
  const opened = openLinkToken(keyring, { purpose, publicOrigin }, token, now);
  if (!opened.ok) {
    if (opened.code === 'token_expired') context.emit('token.expired');
    else noteForged(context, ipKey, opened.keyUnknown);
    return refuse(opened.code);
  }
  const row = await context.store.challenges.find(opened.cid);
  if (row?.purpose !== purpose || !equalBytes(row.linkHash, opened.linkHash)) return refuse('token_invalid');
  const end = challengeEnd(row, now);
  if (end !== undefined) return refuseEnded(context, row, end);
  return { ok: true, row, linkHash: opened.linkHash, bound: isBound(row, bindingCookie) };
}

/** A forged token is told and weighed without any storage: garbage must not cost a database anything. */
export function noteForged(context: LoginContext, ipKey: string | undefined, keyUnknown: boolean): void {
  if (ipKey !== undefined) context.forged.add(ipKey);
  context.tell(keyUnknown ? 'crypto.key_unknown' : 'token.invalid');
}

export function refuseEnded(context: LoginContext, row: ChallengeRow, end: keyof typeof END_EVENTS): Refused {
  context.emit(END_EVENTS[end], { emailIndex: row.emailIndex });
  return refuse(end);
}

export function isBound(row: ChallengeRow, bindingCookie: string | undefined): boolean {
  const hash = bindingHash(bindingCookie);
  return hash !== undefined && equalBytes(row.bindHash, hash);
}

export function originOf(row: ChallengeRow): AttemptOrigin {
  return { maskedAddress: maskAddress(row.email), userAgent: row.requestedBy, requestedAt: row.createdAt };
}

/** What the waiting page of the starting browser shows. Reads only. */
export async function attemptStatus(
  context: LoginContext,
  bindingCookie: string | undefined,
): Promise<AttemptStatus> {
  const hash = bindingHash(bindingCookie);
  const row = hash === undefined ? undefined : await context.store.challenges.findByBinding(hash);
  if (row === undefined) return { state: 'ended' };
  const end = challengeEnd(row, context.clock.now());
  if (end !== undefined) return { state: end === 'token_used' ? 'used' : 'ended' };
  const { purpose, id: cid, match: matchNumber, expiresAt } = row;
  return { state: 'waiting', purpose, cid, matchNumber, maskedAddress: maskAddress(row.email), expiresAt };
}

async function landingWithoutToken(
  context: LoginContext,
  bindingCookie: string | undefined,
): Promise<'auto' | CrossDevice> {
  const status = await attemptStatus(context, bindingCookie);
  return status.state === 'waiting' ? 'auto' : context.crossDevice;
}
