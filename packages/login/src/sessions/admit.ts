import { randomBytes } from 'node:crypto';
import { maskAddress } from '../address/mask-address.ts';
import { recordSuccess } from '../bans/ban-guard.ts';
import { sha256 } from '../challenge/link-token.ts';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { MfaPolicy } from '../config.ts';
import type { LoginContext } from '../context.ts';
import type { DeviceRow } from '../devices/device-store.ts';
import { findDevice, rememberDevice } from '../devices/devices.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { BrowserInput, FactorMethod, SecondFactorRequired, SignedIn } from '../login.ts';
import { askHook, tellHook } from '../run-hooks.ts';
import type { LoginUser } from '../users.ts';
import { clearCookie, setCookie } from '../web/cookies.ts';
import { safeNextPath } from '../web/next-path.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import { enrolledFactors, isSameMailbox } from './enrolled-factors.ts';
import { openSession } from './open-session.ts';
import type { OpenSession } from './open-session.ts';
import type { AuthMethod } from './session.ts';
import { endSessionOf } from './sessions.ts';

/** Long enough to find the phone with the authenticator app. */
const PENDING_TTL_MS: number = 10 * MINUTE_MS;
const PENDING_BYTES = 32;

/** What a sign-in has proven so far, and to whom it belongs. Nothing in it comes from the client. */
export interface ProvenSignIn {
  readonly user: LoginUser;
  /** Canonical address. */
  readonly email: string;
  readonly emailIndex: string;
  /** Empty for a host without tenants. */
  readonly tenant: string;
  /** One factor, or two. */
  readonly methods: readonly AuthMethod[];
  readonly next: string;
  readonly created: boolean;
  readonly administrator: boolean;
  readonly browser: BrowserInput;
  /** Skip the second factor in this browser from now on. */
  readonly trustDevice?: boolean;
}

interface Standing {
  readonly policy: MfaPolicy;
  readonly enrolled: readonly FactorMethod[];
  readonly device: DeviceRow | undefined;
}

/**
 * The one function that decides whether a full session is made. Every way of signing in ends here, so that no
 * way goes round the second factor (T-70).
 */
export async function admit(
  context: LoginContext,
  proven: ProvenSignIn,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const { user, browser } = proven;
  const refused = await refuseUser(context, proven);
  if (refused !== undefined) return refused;
  const policy = await context.mfa.policy(user);
  const [enrolled, device] = await Promise.all([
    methodsOf(context, proven),
    findDevice(context, browser.deviceCookie),
  ]);
  const standing: Standing = { policy, enrolled, device };
  return needsSecondFactor(context, proven, standing)
    ? holdBack(context, proven, enrolled)
    : letIn(context, proven, standing);
}

async function methodsOf(
  context: LoginContext,
  { user, email, methods }: ProvenSignIn,
): Promise<readonly FactorMethod[]> {
  return (await enrolledFactors(context, user.id, { after: methods, signInAddress: email })).methods;
}

/** A passkey that verified its user is two factors in one (it has the device, and knows or is the person). */
function hasTwoFactors(methods: readonly AuthMethod[]): boolean {
  return methods.includes('passkey') || new Set(methods).size > 1;
}

/**
 * Whether all that speaks for this sign-in is the mailbox it is made with: a password can be set anew from there, so
 * that a code there beside it, or a browser that was trusted after one, is no second factor.
 */
async function isOneMailbox(
  context: LoginContext,
  { user, email, methods }: ProvenSignIn,
  { enrolled }: Standing,
): Promise<boolean> {
  if (enrolled.some((method) => method !== 'mfa_email')) return false;
  const after = methods.filter((method) => method !== 'mfa_email');
  if (after.length !== 1 || after[0] !== 'password') return false;
  return isSameMailbox(await context.mfa.emailOf(user.id, { after }), email);
}

function needsSecondFactor(
  context: LoginContext,
  { user, methods }: ProvenSignIn,
  { policy, enrolled, device }: Standing,
): boolean {
  if (policy === 'off' || enrolled.length === 0 || hasTwoFactors(methods)) return false;
  return !isTrusted(context, user, device);
}

function isTrusted(context: LoginContext, user: LoginUser, device: DeviceRow | undefined): boolean {
  return device?.userId === user.id && (device.trustedUntil ?? 0) > context.clock.now();
}

async function refuseUser(context: LoginContext, proven: ProvenSignIn): Promise<Refused | undefined> {
  const { user, email, emailIndex, methods, created, browser } = proven;
  if (user.disabled === true) {
    context.emit('login.denied', { userId: user.id, emailIndex, reason: 'account_disabled' });
    return refuse('account_disabled');
  }
  const userAgent = describeUserAgent(browser.userAgent);
  const verdict = await askHook(context, 'beforeSignIn', () =>
    context.hooks.beforeSignIn?.({ user, email, methods, created, userAgent }),
  );
  if (verdict.allow) return undefined;
  context.emit('login.denied', { userId: user.id, emailIndex, reason: verdict.reason });
  return refuse('sign_in_refused');
}

/** Keeps what is proven under a cookie of its own, which is no session and opens nothing. */
async function holdBack(
  context: LoginContext,
  proven: ProvenSignIn,
  methods: readonly FactorMethod[],
): Promise<SecondFactorRequired> {
  const { user, email, emailIndex, created, administrator } = proven;
  const now = context.clock.now();
  const pendingCookie = randomBytes(PENDING_BYTES).toString('base64url');
  const expiresAt = now + PENDING_TTL_MS;
  await context.store.pending.create({
    hash: sha256(Buffer.from(pendingCookie, 'base64url')),
    userId: user.id,
    account: maskAddress(email),
    email,
    emailIndex,
    tenant: proven.tenant,
    method: proven.methods[0] ?? 'email_link',
    nextPath: proven.next,
    created,
    administrator,
    createdAt: now,
    expiresAt,
  });
  context.emit('mfa.required', { userId: user.id, emailIndex });
  return {
    ...refuse('mfa_required'),
    methods,
    pendingCookie,
    maskedAddress: maskAddress(email),
    expiresAt,
    setCookie: [
      setCookie(context.cookies.pending, pendingCookie, PENDING_TTL_MS / SECOND_MS),
      clearCookie(context.cookies.binding),
    ],
  };
}

async function letIn(context: LoginContext, proven: ProvenSignIn, standing: Standing): Promise<SignedIn> {
  const { user, email, emailIndex, methods, created, administrator, browser } = proven;
  const { enrolled, device } = standing;
  const strong = hasTwoFactors(methods);
  const trusted = isTrusted(context, user, device);
  const hasSecond = (strong || trusted) && !(await isOneMailbox(context, proven, standing));
  // Only here, after every factor and question: a set-up link gives nobody a role on half a proof.
  if (administrator && !created) await context.users.makeAdministrator?.(user.id);
  await endSessionOf(context, browser.sessionCookie, 'replaced');
  const now = context.clock.now();
  const opening: OpenSession = {
    userId: user.id,
    account: maskAddress(email),
    emailIndex,
    methods,
    // A trusted browser stands in for the second factor, but never for a step-up.
    aal: hasSecond ? 2 : 1,
    // Also where the policy asks for no second factor at the sign-in: what one guards, the first does not open.
    sudoUntil: strong || enrolled.length === 0 ? now + context.sudoMs : 0,
    browser,
  };
  const trust = proven.trustDevice === true && strong && context.mfa.trustedDeviceMs > 0;
  const isNewDevice = device?.userId !== user.id;
  const [opened, deviceCookie] = await Promise.all([
    openSession(context, opening),
    rememberDevice(context, { userId: user.id, emailIndex, device, browser, trust }),
    recordSuccess(context, browser.ipKey, user.id),
  ]);
  tellSignedIn(context, proven, { sessionId: opened.session.id, isNewDevice });
  const userAgent = describeUserAgent(browser.userAgent);
  const hookInput = { user, email, methods, created, userAgent, sessionId: opened.session.id };
  await tellHook(context, 'afterSignIn', () => context.hooks.afterSignIn?.(hookInput));
  const { cookies } = context;
  return {
    ok: true,
    user,
    email,
    created,
    administrator,
    session: opened.session,
    sessionToken: opened.sessionToken,
    next: safeNextPath(proven.next, context.publicOrigin) ?? '/',
    enrolmentRequired: standing.policy === 'required' && enrolled.length === 0,
    setCookie: [opened.setCookie, deviceCookie, clearCookie(cookies.binding), clearCookie(cookies.pending)],
  };
}

interface Told {
  readonly sessionId: string;
  readonly isNewDevice: boolean;
}

function tellSignedIn(context: LoginContext, proven: ProvenSignIn, { sessionId, isNewDevice }: Told): void {
  const { user, emailIndex, methods, created, browser } = proven;
  const userAgent = describeUserAgent(browser.userAgent);
  const about = { userId: user.id, sessionId, emailIndex, userAgent };
  context.emit('login.success', { ...about, reason: methods.join('+'), data: { newDevice: isNewDevice } });
  if (isNewDevice && !created) context.emit('login.new_device', about);
}
