import { answered } from './answered.ts';
import { createBans, tellExpiredBans } from './bans/ban-admin.ts';
import { completeCode } from './challenge/complete-code.ts';
import { completeLink } from './challenge/complete-link.ts';
import { issueGrant, openGrant } from './challenge/grant.ts';
import { createInvites, issueInvite } from './challenge/invites.ts';
import { attemptStatus, openLink } from './challenge/open-link.ts';
import { openReport, report } from './challenge/report.ts';
import { start } from './challenge/start.ts';
import type { LoginConfig } from './config.ts';
import { createContext } from './context.ts';
import type { LoginContext } from './context.ts';
import { keepContext } from './context-of.ts';
import { createDevices } from './devices/devices.ts';
import type { Refused } from './errors.ts';
import { createFactors } from './factors/create-factors.ts';
import { recordHostEvent } from './host-events.ts';
import type { Login, LoginCookies, ProofPurpose, Sessions } from './login.ts';
import { completeProofByCode, completeProofByLink } from './proofs/complete-proof.ts';
import { revokeProofs } from './proofs/revoke-proofs.ts';
import { startProof } from './proofs/start-proof.ts';
import { createSessions } from './sessions/sessions.ts';
import { readCookie } from './web/cookies.ts';

/**
 * Builds the sign-in of one site. Requests are answered with values; only a broken configuration throws, and
 * it does so here.
 * @throws LoginConfigError naming the setting that is wrong.
 * @example
 * const login = createLogin({
 *   publicUrl: 'https://app.example.org',
 *   keys: [{ id: 'k1', secret: process.env.LOGIN_KEY }],
 *   store: sqliteStore(database),
 *   mailer: smtp(process.env.SMTP_URL, { from: 'Example <login@example.org>' }),
 *   users: { find: accounts.byEmail, create: accounts.add },
 * });
 */
export function createLogin(config: LoginConfig): Login {
  const context = createContext(config);
  const sessions = createSessions(context);
  const run = <A extends readonly unknown[], T>(
    useCase: (context: LoginContext, ...input: A) => Promise<T>,
  ): ((...input: A) => Promise<T | Refused>) => {
    return (...input) => answered(context, () => useCase(context, ...input));
  };
  const login = Object.freeze<Login>({
    publicOrigin: context.publicOrigin,
    trustedOrigins: context.trustedOrigins,
    cookieNames: context.cookies,
    basePath: context.basePath,
    readCookies: (header) => readCookies(context, header),
    start: run(start),
    status: ({ bindingCookie }) => attemptStatus(context, bindingCookie),
    openLink: (input) => answered(context, () => openLink(context, 'login', input)),
    completeLink: run(completeLink),
    completeCode: run(completeCode),
    issueSetup: () => issueGrant(context, 'setup'),
    issueInvite: (options) => issueInvite(context, options),
    invites: createInvites(context),
    openGrant: run(openGrant),
    openReport: run(openReport),
    report: run(report),
    proofs: Object.freeze({
      start: run(startProof),
      openLink: (input: Parameters<Login['proofs']['openLink']>[0]) =>
        answered(context, () => openLink(context, input.purpose, input)),
      completeLink: run(completeProofByLink),
      completeCode: run(completeProofByCode),
      revoke: (email: string, purpose: ProofPurpose) => revokeProofs(context, email, purpose),
    }),
    factors: answeredFactors(context),
    devices: createDevices(context),
    bans: createBans(context),
    audit: context.audit,
    record: (type, details) => {
      recordHostEvent(context, type, details);
    },
    sessions: Object.freeze({
      ...sessions,
      authenticate: (input: Parameters<Sessions['authenticate']>[0]) =>
        answered(context, () => sessions.authenticate(input)),
      rotate: (token: string) => answered(context, () => sessions.rotate(token)),
    }),
    async session({ headers }) {
      const cookieHeader = headers.get('cookie') ?? undefined;
      const found = await answered(context, () => sessions.authenticate({ cookieHeader }));
      return found.ok ? found.session : undefined;
    },
    async eraseUser(userId) {
      await context.store.eraseUser(userId);
      context.emit('user.deleted', { userId });
      await context.audit.flush();
    },
    sweep: () => sweep(context),
    flush: async () => {
      await context.audit.flush();
      await context.webhooks?.settled();
      await context.outbox?.flush();
      await context.audit.flush();
    },
    close: async () => {
      await context.audit.flush();
      await context.webhooks?.settled();
      await context.outbox?.close();
      await context.audit.flush();
    },
  });
  keepContext(login, context);
  return login;
}

function answeredFactors(context: LoginContext): Login['factors'] {
  const factors = createFactors(context);
  return Object.freeze({
    status: (userId: string) => factors.status(userId),
    mailCode: (input: Parameters<typeof factors.mailCode>[0]) =>
      answered(context, () => factors.mailCode(input)),
    complete: (input: Parameters<typeof factors.complete>[0]) =>
      answered(context, () => factors.complete(input)),
    stepUp: (input: Parameters<typeof factors.stepUp>[0]) => answered(context, () => factors.stepUp(input)),
    mailStepUpCode: (input: Parameters<typeof factors.mailStepUpCode>[0]) =>
      answered(context, () => factors.mailStepUpCode(input)),
    stepUpByMail: (input: Parameters<typeof factors.stepUpByMail>[0]) =>
      answered(context, () => factors.stepUpByMail(input)),
    proposeTotp: (input: Parameters<typeof factors.proposeTotp>[0]) =>
      answered(context, () => factors.proposeTotp(input)),
    confirmTotp: (input: Parameters<typeof factors.confirmTotp>[0]) =>
      answered(context, () => factors.confirmTotp(input)),
    removeTotp: (input: Parameters<typeof factors.removeTotp>[0]) =>
      answered(context, () => factors.removeTotp(input)),
    generateRecoveryCodes: (input: Parameters<typeof factors.generateRecoveryCodes>[0]) =>
      answered(context, () => factors.generateRecoveryCodes(input)),
    reset: (input: Parameters<typeof factors.reset>[0]) => factors.reset(input),
  });
}

async function sweep(context: LoginContext): Promise<number> {
  await tellExpiredBans(context);
  const now = context.clock.now();
  const swept = await context.store.sweep(now);
  const pruned = await context.audit.prune(now);
  await context.audit.flush();
  return swept + pruned;
}

function readCookies(context: LoginContext, header: string | undefined): LoginCookies {
  const read = (name: string): string | undefined => readOne(context, header, name);
  const {
    session: sessionName,
    binding: bindingName,
    device: deviceName,
    pending: pendingName,
  } = context.cookies;
  const [session, binding, device, pending] = [sessionName, bindingName, deviceName, pendingName].map(read);
  return {
    ...(session === undefined ? {} : { session }),
    ...(binding === undefined ? {} : { binding }),
    ...(device === undefined ? {} : { device }),
    ...(pending === undefined ? {} : { pending }),
  };
}

function readOne(context: LoginContext, header: string | undefined, name: string): string | undefined {
  const reading = readCookie(header, name);
  if (reading.outcome === 'duplicate') context.tell('cookie.duplicate', { reason: name });
  return reading.outcome === 'found' ? reading.value : undefined;
}
