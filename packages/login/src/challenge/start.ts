import { randomBytes } from 'node:crypto';
import type { Address } from '../address/address.ts';
import { maskAddress, maskAddressForLog } from '../address/mask-address.ts';
import { parseAddress } from '../address/parse-address.ts';
import { networkIndex, spendSendBudgets } from '../budgets.ts';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { StartInput, StartResult } from '../login.ts';
import { signInMail } from '../mail/sign-in-mail.ts';
import type { ChallengeRow } from '../store.ts';
import { setCookie } from '../web/cookies.ts';
import { safeNextPath } from '../web/next-path.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import { bindingHash, generateBinding, generateMatchNumber } from './binding.ts';
import { codeMac, formatCode, generateCode } from './code.ts';
import { findGrant } from './grant.ts';
import { CID_BYTES, LINK_SECRET_BYTES, sealLinkToken, sha256 } from './link-token.ts';
import { maySignUp } from './may-sign-up.ts';

/** The cookie outlives the link a little, so that a late click is told that it is late. */
const BINDING_COOKIE_GRACE_MS: number = 5 * MINUTE_MS;
const HOME = '/';

/** What exists only between making a challenge and answering: never stored, never logged. */
interface Secrets {
  readonly linkSecret: Buffer;
  readonly code: string;
  readonly binding: string;
}

/**
 * Asks for a sign-in mail. Known, unknown and disabled addresses take the same steps: the same budgets, a
 * challenge row, a mail into the outbox (of the kind that is not sent, where the address may not sign in).
 */
export async function start(context: LoginContext, input: StartInput): Promise<StartResult> {
  const parsed = parseAddress(input.email);
  if (!parsed.ok) return refuse(parsed.code);
  const { address } = parsed;
  const grant = input.grant === undefined ? undefined : await findGrant(context, input.grant);
  if (grant?.ok === false) return grant;
  const emailIndex = context.keyring.index('index.email', address.limiter).toString('hex');
  const overspent = await spendSendBudgets(context, emailIndex, input.ipKey);
  if (overspent !== undefined) return overspent;

  const secrets = {
    linkSecret: randomBytes(LINK_SECRET_BYTES),
    code: generateCode(),
    binding: generateBinding(),
  };
  const row = newRow(context, { input, address, emailIndex, grantId: grant?.row.id ?? '', secrets });
  const full = await storeRow(context, row, input.bindingCookie);
  if (full !== undefined) return full;
  const eligible = await isEligible(context, address, grant !== undefined);
  await queueMail(context, { input, row, secrets, eligible });
  const cookieSeconds = (context.linkTtlMs + BINDING_COOKIE_GRACE_MS) / SECOND_MS;
  return {
    ok: true,
    cid: row.id,
    matchNumber: row.match,
    maskedAddress: maskAddress(address.account),
    bindingCookie: secrets.binding,
    expiresAt: row.expiresAt,
    setCookie: [setCookie(context.cookies.binding, secrets.binding, cookieSeconds)],
  };
}

interface NewRow {
  readonly input: StartInput;
  readonly address: Address;
  readonly emailIndex: string;
  readonly grantId: string;
  readonly secrets: Secrets;
}

function newRow(
  context: LoginContext,
  { input, address, emailIndex, grantId, secrets }: NewRow,
): ChallengeRow {
  const now = context.clock.now();
  const id = randomBytes(CID_BYTES).toString('base64url');
  return {
    id,
    purpose: 'login',
    emailIndex,
    email: address.account,
    displayAddress: address.display,
    linkHash: sha256(secrets.linkSecret),
    codeMac: codeMac(context.keyring, { cid: id, purpose: 'login' }, secrets.code),
    bindHash: sha256(Buffer.from(secrets.binding, 'base64url')),
    match: generateMatchNumber(),
    attempts: 0,
    maxAttempts: context.limits.codeTries,
    matchAttempts: 0,
    maxMatchAttempts: context.limits.matchTries,
    nextPath: checkedNext(context, input.next),
    grantId,
    requestedIp: networkIndex(context, input.ipKey),
    requestedBy: describeUserAgent(input.userAgent),
    createdAt: now,
    expiresAt: now + context.linkTtlMs,
    consumedAt: undefined,
    consumedVia: undefined,
    revokedAt: undefined,
  };
}

function checkedNext(context: LoginContext, next: string | undefined): string {
  if (next === undefined || next === '') return HOME;
  const path = safeNextPath(next, context.publicOrigin);
  if (path === undefined) context.emit('redirect.rejected');
  return path ?? HOME;
}

async function storeRow(
  context: LoginContext,
  row: ChallengeRow,
  oldBinding: string | undefined,
): Promise<Refused | undefined> {
  const maxLive = context.limits.liveChallenges;
  const created = await context.store.challenges.create({
    row,
    maxLive,
    rebindFrom: bindingHash(oldBinding),
  });
  if (created.outcome === 'created') {
    context.emit('login.requested', { emailIndex: row.emailIndex, ipIndex: row.requestedIp });
    return undefined;
  }
  context.emit('limit.exceeded', { emailIndex: row.emailIndex, reason: 'live-challenges' });
  return refuse('rate_limited', { retryAfter: secondsUntil(created.freeAt, row.createdAt) });
}

/** Always asks for both, so that known and unknown addresses cost the same. */
async function isEligible(context: LoginContext, address: Address, granted: boolean): Promise<boolean> {
  const user = await context.users.find(address.account);
  const open = await maySignUp(context, address);
  return user !== undefined || open || granted;
}

interface QueuedMail {
  readonly input: StartInput;
  readonly row: ChallengeRow;
  readonly secrets: Secrets;
  readonly eligible: boolean;
}

async function queueMail(
  context: LoginContext,
  { input, row, secrets, eligible }: QueuedMail,
): Promise<void> {
  const { publicOrigin, keyring } = context;
  const cid = Buffer.from(row.id, 'base64url');
  const content = { cid, secret: secrets.linkSecret, expiresAt: row.expiresAt };
  const token = sealLinkToken(keyring, { purpose: row.purpose, publicOrigin }, content);
  const mail = signInMail({
    kind: eligible ? 'sign-in' : 'noop',
    to: row.email,
    appName: context.appName,
    url: `${publicOrigin}${context.paths.verify}#t=${token}`,
    code: formatCode(secrets.code),
    userAgent: row.requestedBy,
    requestedAt: row.createdAt,
    expiresAt: row.expiresAt,
    language: input.language ?? 'en',
  });
  const about = { emailIndex: row.emailIndex, maskedAddress: maskAddressForLog(row.email) };
  try {
    await context.deliver(mail);
    context.emit('mail.queued', about);
  } catch {
    // The answer stays the same: a failing mailer must not tell which addresses it fails for.
    context.emit('mail.delivery_failed', about);
  }
}

function secondsUntil(end: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((end - now) / SECOND_MS));
}
