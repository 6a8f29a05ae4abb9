import { randomBytes } from 'node:crypto';
import type { Address } from '../address/address.ts';
import { maskAddress, maskAddressForLog } from '../address/mask-address.ts';
import { refuseBanned, recordOffence } from '../bans/ban-guard.ts';
import { networkIndex, secondsUntil, spendSendBudgets } from '../budgets.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import type { DeviceRow } from '../devices/device-store.ts';
import { findDevice } from '../devices/devices.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { LoginEventType } from '../events.ts';
import type { BrowserInput, StartResult } from '../login.ts';
import { challengeMail } from '../mail/challenge-mail.ts';
import type { ChallengeMailKind, MailLanguage } from '../mail/mail.ts';
import { askUnderPressure } from '../pressure.ts';
import { CODE_ONLY_PURPOSES } from '../purposes.ts';
import type { ChallengePurpose } from '../purposes.ts';
import { askHook, tellHook } from '../run-hooks.ts';
import type { ChallengeRow } from '../store.ts';
import { setCookie } from '../web/cookies.ts';
import { safeNextPath } from '../web/next-path.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import { bindingHash, generateBinding, generateMatchNumber } from './binding.ts';
import { codeMac, formatCode, generateCode } from './code.ts';
import { CID_BYTES, sealLinkToken, sha256 } from './link-token.ts';
import { linkSecret } from './link-secret.ts';
import { reportUrl, sendsAreStopped } from './report.ts';

/** The cookie outlives the link a little, so that a late click is told that it is late. */
const BINDING_COOKIE_GRACE_MS: number = 5 * MINUTE_MS;
/** A browser of the owner finds room where a stranger has filled an address with live challenges. */
const RESERVED_CHALLENGES = 2;
const HOME = '/';
/** Life of what proves a mailbox for something else than a sign-in; those not named live as long as a link. */
const PROOF_TTL_MS: Readonly<Partial<Record<ChallengePurpose, number>>> = {
  verify_email: DAY_MS,
  change_email: HOUR_MS,
  reset_password: HOUR_MS,
};

export interface ChallengeRequest {
  readonly purpose: ChallengePurpose;
  readonly address: Address;
  /** Whose account it is for; empty where the address says it at the end. */
  readonly userId: string;
  /** Who is signed in and has confirmed it: they are not asked for a captcha. */
  readonly signedInAs?: string | undefined;
  readonly tenant: string;
  readonly grantId: string;
  readonly next: string | undefined;
  readonly language: MailLanguage;
  readonly captcha: string | undefined;
  readonly browser: BrowserInput;
  /** Which mail, or `noop` where there is to be none; asked after the challenge exists, the same for everybody. */
  readonly mailKind: () => Promise<ChallengeMailKind>;
}

/** What exists only between making a challenge and answering: never stored, never logged. */
interface Secrets {
  readonly link: Uint8Array;
  readonly code: string;
  readonly binding: string;
}

/**
 * Makes a challenge and its mail. Known, unknown and disabled addresses take the same steps: the same bans,
 * budgets and captcha, a challenge row, a mail into the outbox (of the kind that is not sent, where the address
 * may not have one).
 */
export async function startChallenge(context: LoginContext, request: ChallengeRequest): Promise<StartResult> {
  const { address, browser } = request;
  const banned = await refuseBanned(context, browser.ipKey);
  if (banned !== undefined) return banned;
  const emailIndex = context.keyring.index('index.email', address.limiter).toString('hex');
  const ipIndex = networkIndex(context, browser.ipKey);
  const device = await knownDevice(context, browser, address);
  const reserve = reserveOf(request, device);
  const pressed = {
    emailIndex,
    ipKey: browser.ipKey,
    isKnown: reserve !== undefined || request.signedInAs !== undefined,
    answer: request.captcha,
  };
  const asked = await askUnderPressure(context, pressed);
  if (asked !== undefined) return asked;
  const overspent = await spendSendBudgets(context, {
    emailIndex,
    ipIndex,
    reserve,
    isPaced: device === undefined,
    person: request.signedInAs,
  });
  if (overspent !== undefined) {
    await recordOffence(context, browser.ipKey, 'limit.exceeded');
    return overspent;
  }

  const secrets = {
    link: linkSecret(context),
    code: generateCode(context.codeFormat),
    binding: generateBinding(),
  };
  const row = newRow(context, { request, emailIndex, ipIndex, secrets });
  const full = await storeRow(context, row, browser.bindingCookie, device);
  if (full !== undefined) return full;
  await queueMail(context, { request, row, secrets, isKnownDevice: device !== undefined });
  const cookieSeconds = (row.expiresAt - row.createdAt + BINDING_COOKIE_GRACE_MS) / SECOND_MS;
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

/** The browser's device, where it proved this very address before. */
async function knownDevice(
  context: LoginContext,
  browser: BrowserInput,
  address: Address,
): Promise<DeviceRow | undefined> {
  const device = await findDevice(context, browser.deviceCookie);
  if (device === undefined) return undefined;
  // Devices outlive the rotation of an index key: they may be stored under an earlier one.
  const indexes = context.keyring.indexes('index.email', address.limiter);
  return indexes.some((index) => index.toString('hex') === device.emailIndex) ? device : undefined;
}

/**
 * Who may go on where a stranger has used up the mails of an address: a browser that proved it before, and a
 * person in the middle of a sign-in, who has proven a first factor.
 */
function reserveOf(
  { purpose, userId, signedInAs }: ChallengeRequest,
  device: DeviceRow | undefined,
): string | undefined {
  if (device !== undefined) return device.id;
  // Any address can be typed there: it is mailed no more often than others allow.
  if (signedInAs !== undefined) return undefined;
  return CODE_ONLY_PURPOSES.has(purpose) && userId !== '' ? `factor:${userId}` : undefined;
}

interface NewRow {
  readonly request: ChallengeRequest;
  readonly emailIndex: string;
  readonly ipIndex: string;
  readonly secrets: Secrets;
}

function newRow(context: LoginContext, { request, emailIndex, ipIndex, secrets }: NewRow): ChallengeRow {
  const { purpose, address } = request;
  const now = context.clock.now();
  const id = randomBytes(CID_BYTES).toString('base64url');
  return {
    id,
    purpose,
    emailIndex,
    email: address.account,
    displayAddress: address.display,
    userId: request.userId,
    tenant: request.tenant,
    linkHash: sha256(secrets.link),
    codeMac: codeMac(context.keyring, { cid: id, purpose }, secrets.code),
    bindHash: sha256(Buffer.from(secrets.binding, 'base64url')),
    match: generateMatchNumber(),
    attempts: 0,
    maxAttempts: context.limits.codeTries,
    matchAttempts: 0,
    maxMatchAttempts: context.limits.matchTries,
    nextPath: checkedNext(context, request.next),
    grantId: request.grantId,
    requestedIp: ipIndex,
    requestedBy: describeUserAgent(request.browser.userAgent),
    createdAt: now,
    expiresAt: now + (PROOF_TTL_MS[purpose] ?? context.linkTtlMs),
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
  device: DeviceRow | undefined,
): Promise<Refused | undefined> {
  const maxLive = context.limits.liveChallenges + (device === undefined ? 0 : RESERVED_CHALLENGES);
  const rebindFrom = bindingHash(oldBinding);
  const created = await context.store.challenges.create({ row, maxLive, rebindFrom });
  if (created.outcome === 'created') {
    const userAgent = row.requestedBy;
    const details = { emailIndex: row.emailIndex, ipIndex: row.requestedIp, userAgent };
    context.emit(requestEvent(row.purpose), details);
    return undefined;
  }
  context.emit('limit.exceeded', { emailIndex: row.emailIndex, reason: 'live-challenges' });
  return refuse('rate_limited', { retryAfter: secondsUntil(created.freeAt, row.createdAt) });
}

function requestEvent(purpose: ChallengePurpose): LoginEventType {
  if (purpose === 'change_email') return 'email.change_requested';
  return purpose === 'reset_password' ? 'password.reset_requested' : 'login.requested';
}

interface QueuedMail {
  readonly request: ChallengeRequest;
  readonly row: ChallengeRow;
  readonly secrets: Secrets;
  readonly isKnownDevice: boolean;
}

async function queueMail(context: LoginContext, queued: QueuedMail): Promise<void> {
  const { request, row, secrets } = queued;
  const about = { emailIndex: row.emailIndex, maskedAddress: maskAddressForLog(row.email) };
  if (request.address.suspicious) context.emit('email.suspicious', about);
  const kind = await kindOfMail(context, queued);
  const mail = challengeMail(context, {
    kind,
    to: row.email,
    code: formatCode(secrets.code),
    ...(CODE_ONLY_PURPOSES.has(row.purpose) ? {} : { url: linkUrl(context, row, secrets) }),
    ...reportUrl(context, row),
    userAgent: row.requestedBy,
    requestedAt: row.createdAt,
    expiresAt: row.expiresAt,
    language: request.language,
  });
  try {
    await context.deliver(mail);
    context.emit('mail.queued', about);
  } catch {
    // The answer stays the same: a failing mailer must not tell which addresses it fails for.
    context.emit('mail.delivery_failed', about);
  }
  // Not waited for: a slow hook would tell which addresses get a mail.
  if (kind !== 'noop')
    setImmediate(
      () => void tellHook(context, 'afterSend', () => context.hooks.afterSend?.(hookInput(queued))),
    );
}

/** Every address is asked the same questions in the same order, so that known and unknown ones cost the same. */
async function kindOfMail(context: LoginContext, queued: QueuedMail): Promise<ChallengeMailKind> {
  const { request, row, isKnownDevice } = queued;
  const about = { emailIndex: row.emailIndex };
  const [kind, isStopped] = await Promise.all([request.mailKind(), sendsAreStopped(context, row)]);
  const verdict = await askHook(context, 'beforeSend', () => context.hooks.beforeSend?.(hookInput(queued)));
  const reason =
    isStopped && !isKnownDevice
      ? 'reported'
      : !verdict.allow
        ? verdict.reason
        : context.mayUseDomain(request.address.domain)
          ? undefined
          : 'domain';
  if (reason === undefined) return kind;
  context.emit('mail.suppressed', { ...about, reason });
  return 'noop';
}

function hookInput({ request, row }: QueuedMail): {
  address: Address;
  purpose: ChallengePurpose;
  userAgent: string;
} {
  return { address: request.address, purpose: row.purpose, userAgent: row.requestedBy };
}

function linkUrl(context: LoginContext, row: ChallengeRow, secrets: Secrets): string {
  const { publicOrigin, keyring, paths } = context;
  const cid = Buffer.from(row.id, 'base64url');
  const content = { cid, secret: secrets.link, expiresAt: row.expiresAt };
  const token = sealLinkToken(keyring, { purpose: row.purpose, publicOrigin }, content);
  const path = row.purpose === 'login' ? paths.verify : `${paths.prove}/${row.purpose}`;
  return `${publicOrigin}${path}#t=${token}`;
}
