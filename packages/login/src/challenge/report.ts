import { randomBytes } from 'node:crypto';
import { maskAddress, maskAddressForLog } from '../address/mask-address.ts';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { CODE_ONLY_PURPOSES } from '../purposes.ts';
import type { ChallengeRow } from '../store.ts';
import { CID_BYTES, LINK_SECRET_BYTES, openLinkToken, sealLinkToken } from './link-token.ts';

/**
 * [Note: This wasn't me]
 * The link in a sign-in mail that stops further mails to its address, for an hour and from unknown browsers
 * only. It needs no binding because it opens nothing, and it does not end the live challenge: a scanner that
 * presses every button would otherwise keep people out.
 */
const REPORT_TTL_MS: number = DAY_MS;
const STOP_MS: number = HOUR_MS;

/** The link for a mail, as the property of its input; nothing where the host has no page for it. */
export function reportUrl(context: LoginContext, row: ChallengeRow): { readonly reportUrl?: string } {
  const { publicOrigin, keyring, paths } = context;
  if (paths.report === undefined) return {};
  const cid = Buffer.from(row.id, 'base64url').subarray(0, CID_BYTES);
  const content = { cid, secret: randomBytes(LINK_SECRET_BYTES), expiresAt: row.createdAt + REPORT_TTL_MS };
  const token = sealLinkToken(keyring, { purpose: 'report', publicOrigin }, content);
  return { reportUrl: `${publicOrigin}${paths.report}#t=${token}` };
}

/** Whether mails to this address are stopped for unknown browsers. */
export async function sendsAreStopped(context: LoginContext, row: ChallengeRow): Promise<boolean> {
  return (await context.store.counters.peek(stopKey(row), context.clock.now())) > 0;
}

/** What the page behind the link shows. Reads only. */
export async function openReport(
  context: LoginContext,
  token: string,
): Promise<{ readonly ok: true; readonly maskedAddress: string } | Refused> {
  const found = await findReported(context, token);
  return found.ok ? { ok: true, maskedAddress: maskAddress(found.row.email) } : found;
}

/** Stops the mails. A second use of the link changes nothing and is answered the same. */
export async function report(context: LoginContext, token: string): Promise<{ readonly ok: true } | Refused> {
  const found = await findReported(context, token);
  if (!found.ok) return found;
  const { row } = found;
  const now = context.clock.now();
  const isFirst = await context.store.once.put(Buffer.from(`report:${row.id}`), now + REPORT_TTL_MS, now);
  if (!isFirst) return { ok: true };
  await context.store.counters.hit(stopKey(row), STOP_MS, now);
  const maskedAddress = maskAddressForLog(row.email);
  const details = { emailIndex: row.emailIndex, ipIndex: row.requestedIp, userAgent: row.requestedBy };
  context.emit('login.reported', { ...details, maskedAddress });
  return { ok: true };
}

type FoundReported = { readonly ok: true; readonly row: ChallengeRow } | Refused;

async function findReported(context: LoginContext, token: string): Promise<FoundReported> {
  const { keyring, publicOrigin } = context;
  const opened = openLinkToken(keyring, { purpose: 'report', publicOrigin }, token, context.clock.now());
  if (!opened.ok) return refuse(opened.code);
  const row = await context.store.challenges.find(opened.cid);
  return row === undefined ? refuse('token_expired') : { ok: true, row };
}

/** Anybody may ask for sign-in mails to an address: reporting one must not stop the mails of a second factor. */
function stopKey({ purpose, emailIndex }: ChallengeRow): string {
  return CODE_ONLY_PURPOSES.has(purpose) ? `reported:${purpose}:${emailIndex}` : `reported:${emailIndex}`;
}
