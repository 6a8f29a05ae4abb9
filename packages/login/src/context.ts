import { createKeyring, KeyringError, keysFrom } from '@postern/keyring';
import type { Keyring } from '@postern/keyring';
import { createAuditLog } from './audit/create-audit-log.ts';
import type { AuditWriter } from './audit/audit-log.ts';
import { nullAuditWriter } from './audit/null-audit-writer.ts';
import { BAN_MAX_MS, DEFAULT_BAN_POLICY } from './bans/ban-policy.ts';
import type { BanPolicy } from './bans/ban-policy.ts';
import { createForgedTally } from './bans/forged-tally.ts';
import type { ForgedTally } from './bans/forged-tally.ts';
import { neverBanned } from './bans/never-banned.ts';
import { makeCaptcha } from './captcha/captcha.ts';
import type { Captcha } from './captcha/captcha.ts';
import type { CodeFormat } from './challenge/code.ts';
import type {
  CrossDevice,
  FactorQuestion,
  LoginConfig,
  MfaPolicy,
  SessionLifetimes,
  SessionPreset,
  SignUpPolicy,
} from './config.ts';
import type { Clock } from './clock.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';
import { domainRules } from './domain-rules.ts';
import { LoginConfigError } from './errors.ts';
import { createEventBrake } from './event-brake.ts';
import { LOGIN_EVENTS } from './events.ts';
import type { LoginEvent, LoginEventDetails, LoginEventType } from './events.ts';
import type { Hooks } from './hooks.ts';
import { checkLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import type { DeliverMail } from './mail/mail.ts';
import { mailTemplates } from './mail/default-templates.ts';
import type { MailTemplates } from './mail/mail-templates.ts';
import { createOutbox } from './outbox/create-outbox.ts';
import type { Outbox } from './outbox/create-outbox.ts';
import { createFamilyEnds } from './sessions/family-ends.ts';
import type { FamilyEnds } from './sessions/family-ends.ts';
import { uuidV7 } from './sessions/uuid-v7.ts';
import { systemClock } from './system-clock.ts';
import type { Store } from './store.ts';
import type { LoginUser, Users } from './users.ts';
import { createWebhooks } from './webhooks/create-webhooks.ts';
import type { Webhooks } from './webhooks/create-webhooks.ts';
import { cookieNames } from './web/cookies.ts';
import type { CookieNames } from './web/cookies.ts';
import { safeNextPath } from './web/next-path.ts';

/** OWASP ASVS 6.5.5 wants out-of-band codes to end after 10 minutes. */
const LINK_TTL_DEFAULT_MS: number = 10 * MINUTE_MS;
const LINK_TTL_MAX_MS: number = 60 * MINUTE_MS;
/** NIST SP 800-63B and OWASP ASVS 7.5: what changes an account wants a proof this fresh. */
const SUDO_DEFAULT_MS: number = 10 * MINUTE_MS;
const SUDO_MAX_MS: number = 60 * MINUTE_MS;
const TRUSTED_DEVICE_DEFAULT_MS: number = 30 * DAY_MS;
const AUDIT_RETENTION_MS: number = 400 * DAY_MS;
const COOKIE_PREFIX_DEFAULT = '__Host-pl_';
const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const SESSION_PRESETS: Readonly<Record<SessionPreset, SessionLifetimes>> = {
  strict: { idleMs: HOUR_MS, absoluteMs: DAY_MS },
  balanced: { idleMs: DAY_MS, absoluteMs: 14 * DAY_MS },
  portal: { idleMs: 7 * DAY_MS, absoluteMs: 30 * DAY_MS },
  long: { idleMs: 14 * DAY_MS, absoluteMs: 90 * DAY_MS },
};

/** The checked configuration with every default in place, as the use cases take it. */
export interface LoginContext {
  readonly publicOrigin: string;
  readonly appName: string;
  readonly keyring: Keyring;
  readonly store: Store;
  readonly users: Users;
  /** Puts a mail into the outbox: the library's own, or the host's. */
  readonly deliver: DeliverMail;
  readonly clock: Clock;
  readonly signUp: SignUpPolicy;
  readonly mayUseDomain: (domain: string) => boolean;
  readonly cookies: CookieNames;
  readonly limits: Limits;
  readonly trustedOrigins: readonly string[];
  readonly linkTtlMs: number;
  readonly crossDevice: CrossDevice;
  readonly codeFormat: CodeFormat;
  readonly session: SessionLifetimes;
  readonly sudoMs: number;
  readonly basePath: string;
  readonly paths: {
    readonly verify: string;
    readonly grant: string;
    readonly prove: string;
    readonly report: string | undefined;
  };
  readonly hooks: Hooks;
  readonly captcha: Captcha | undefined;
  /** Undefined: nobody is banned. */
  readonly bans: BanPolicy | undefined;
  readonly mfa: {
    readonly policy: (user: LoginUser) => MfaPolicy | Promise<MfaPolicy>;
    readonly emailOf: (userId: string, asked: FactorQuestion) => Promise<string | undefined>;
    readonly stepUpByOwnMail: boolean;
    readonly trustedDeviceMs: number;
  };
  readonly mailTemplates: MailTemplates;
  readonly audit: AuditWriter;
  /** The library's own outbox; undefined where the host sends its mails and there are no webhooks. */
  readonly outbox: Outbox | undefined;
  readonly webhooks: Webhooks | undefined;
  readonly forged: ForgedTally;
  readonly familyEnds: FamilyEnds;
  /** Tells the host alone: for what a stranger can cause without end and without storage. Never throws. */
  readonly tell: (type: LoginEventType, details?: LoginEventDetails) => void;
  /** Tells what happened: to `onEvent`, the audit log and the webhooks. Never throws. */
  readonly emit: (type: LoginEventType, details?: LoginEventDetails) => void;
}

/** @throws LoginConfigError naming the setting. */
export function createContext(config: LoginConfig): LoginContext {
  const publicOrigin = checkPublicUrl(config.publicUrl, config.insecureDev ?? false);
  const clock = config.clock ?? systemClock;
  const keyring = checkKeys(config);
  const { store } = config;
  const basePath = checkPath('basePath', config.basePath ?? '/login', publicOrigin);
  const audit = createAudit(config, clock);
  const brake = createEventBrake(clock);
  const webhooks =
    config.webhooks === undefined
      ? undefined
      : createWebhooks({ config: config.webhooks, keyring, clock, emit });
  const outbox = createLibraryOutbox(config, { keyring, clock, publicOrigin, emit, webhooks });

  /** To the host alone: what a stranger can cause without end must not fill a log. */
  function tell(type: LoginEventType, details: LoginEventDetails = {}): void {
    const { severity, outcome } = LOGIN_EVENTS[type];
    listen({ id: uuidV7(clock.now()), type, severity, outcome, at: clock.now(), ...details });
  }
  function listen(event: LoginEvent): void {
    try {
      config.onEvent?.(event);
    } catch {
      // A listener that fails must not decide who gets in.
    }
  }
  function emit(type: LoginEventType, details: LoginEventDetails = {}): void {
    const { severity, outcome } = LOGIN_EVENTS[type];
    const event: LoginEvent = {
      id: uuidV7(clock.now()),
      type,
      severity,
      outcome,
      at: clock.now(),
      ...details,
    };
    listen(event);
    const { kept, unwritten } = brake(type);
    if (!kept) return;
    const told = unwritten === 0 ? event : { ...event, data: { ...event.data, unwritten } };
    if (severity !== 'debug') audit.append(told);
    if (outbox !== undefined) webhooks?.offer(told, outbox);
  }

  return Object.freeze<LoginContext>({
    publicOrigin,
    appName: checkAppName(config.appName ?? new URL(publicOrigin).host),
    keyring,
    store,
    users: config.users,
    deliver: checkDelivery(config, outbox),
    outbox,
    webhooks,
    clock,
    signUp: config.signUp ?? 'open',
    mayUseDomain: domainRules(config.domains ?? {}),
    cookies: cookieNames(config.cookiePrefix ?? COOKIE_PREFIX_DEFAULT),
    limits: checkLimits(config.limits ?? {}),
    trustedOrigins: checkTrustedOrigins(config.trustedOrigins ?? [publicOrigin]),
    linkTtlMs: checkMs('linkTtlMs', config.linkTtlMs ?? LINK_TTL_DEFAULT_MS, LINK_TTL_MAX_MS),
    crossDevice: config.crossDevice ?? 'match',
    codeFormat: checkCode(config.code ?? {}),
    session: checkLifetimes(config.session ?? 'balanced'),
    sudoMs: checkMs('sudoMs', config.sudoMs ?? SUDO_DEFAULT_MS, SUDO_MAX_MS),
    basePath,
    paths: checkPaths(config, basePath, publicOrigin),
    hooks: config.hooks ?? {},
    captcha:
      config.captcha === undefined ? undefined : makeCaptcha(config.captcha, { keyring, store, clock }),
    bans: checkBans(config.bans ?? {}),
    forged: createForgedTally(),
    familyEnds: createFamilyEnds(),
    mfa: {
      policy: config.mfa?.policy ?? (() => 'if-enrolled' as const),
      emailOf: config.mfa?.emailOf ?? (() => Promise.resolve(undefined)),
      stepUpByOwnMail: config.mfa?.stepUpByOwnMail ?? true,
      trustedDeviceMs: config.mfa?.trustedDeviceMs ?? TRUSTED_DEVICE_DEFAULT_MS,
    },
    mailTemplates: mailTemplates(config.mailTemplates),
    audit,
    emit,
    tell,
  });
}

function checkKeys({ keys, keyring, revokedKeys = [] }: LoginConfig): Keyring {
  if (keyring !== undefined) {
    if (keys !== undefined || revokedKeys.length > 0)
      throw new LoginConfigError('keys', 'give these or keyring, not both.');
    return keyring;
  }
  const parsed = keysFrom(keys ?? []);
  if (!parsed.ok)
    throw new LoginConfigError('keys', parsed.complaints.map(({ message }) => message).join(' '));
  try {
    return createKeyring(parsed.keys, { revoked: revokedKeys });
  } catch (error) {
    if (error instanceof KeyringError) throw new LoginConfigError('keys', error.message);
    throw error;
  }
}

function createAudit({ audit, store, onEvent }: LoginConfig, clock: Clock): AuditWriter {
  if (audit === 'off') return nullAuditWriter();
  const retentionMs = audit?.retentionMs ?? AUDIT_RETENTION_MS;
  if (!Number.isSafeInteger(retentionMs) || retentionMs < DAY_MS)
    throw new LoginConfigError('audit.retentionMs', 'must be a day or more, in milliseconds.');
  function say(type: 'store.degraded' | 'audit.tamper', reason: string): void {
    const { severity, outcome } = LOGIN_EVENTS[type];
    onEvent?.({ id: uuidV7(clock.now()), type, severity, outcome, at: clock.now(), reason });
  }
  return createAuditLog({
    store: store.audit,
    clock,
    retentionMs,
    onBroken: () => {
      say('store.degraded', 'audit');
    },
    onTamper: ({ seq, problem }) => {
      say('audit.tamper', `${problem} at ${String(seq)}`);
    },
  });
}

interface OutboxParts {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly publicOrigin: string;
  readonly emit: LoginContext['emit'];
  readonly webhooks: Webhooks | undefined;
}

/** The library's own outbox, where it sends something itself. */
function createLibraryOutbox(config: LoginConfig, parts: OutboxParts): Outbox | undefined {
  const { mailer, store } = config;
  if (mailer?.showsSecrets === true && !LOOPBACK_HOSTS.includes(new URL(parts.publicOrigin).hostname))
    throw new LoginConfigError('mailer', 'shows live links: allowed on a loopback public URL only.');
  const { keyring, clock, emit, webhooks } = parts;
  if (mailer === undefined && webhooks === undefined) return undefined;
  return createOutbox({
    store: store.outbox,
    keyring,
    clock,
    emit,
    ...(mailer === undefined ? {} : { mailer }),
    ...(webhooks === undefined ? {} : { webhooks }),
  });
}

function checkDelivery({ mailer, deliver }: LoginConfig, outbox: Outbox | undefined): DeliverMail {
  if (mailer !== undefined && deliver !== undefined)
    throw new LoginConfigError('mailer', 'give this or deliver, not both.');
  if (deliver !== undefined) return deliver;
  if (mailer === undefined || outbox === undefined)
    throw new LoginConfigError('mailer', 'is missing: give a mailer, or your own deliver.');
  return outbox.deliver;
}

function checkBans(own: Partial<BanPolicy> | 'off'): BanPolicy | undefined {
  if (own === 'off') return undefined;
  const policy = { ...DEFAULT_BAN_POLICY, ...own };
  const { thresholds, steps, maxMs, halfLifeMs } = policy;
  const rising = thresholds.every((value, at) => value > (thresholds[at - 1] ?? 0));
  if (thresholds.length === 0 || !rising)
    throw new LoginConfigError('bans.thresholds', 'must be positive and rising.');
  if (steps.length !== thresholds.length || !steps.every(isWholeMs))
    throw new LoginConfigError('bans.steps', 'must be one length in milliseconds for each threshold.');
  if (!isWholeMs(maxMs) || maxMs > BAN_MAX_MS)
    throw new LoginConfigError('bans.maxMs', 'must be at most 7 days: no ban is for good.');
  if (!isWholeMs(halfLifeMs)) throw new LoginConfigError('bans.halfLifeMs', 'must be milliseconds.');
  neverBanned(policy);
  return Object.freeze(policy);
}

function checkCode({
  format = 'chars8',
  acceptWeakCode = false,
}: NonNullable<LoginConfig['code']>): CodeFormat {
  if (format === 'digits6' && !acceptWeakCode)
    throw new LoginConfigError(
      'code.format',
      'six digits can be guessed: set acceptWeakCode to take them all the same.',
    );
  return format;
}

function checkPaths(
  { paths = {} }: LoginConfig,
  basePath: string,
  publicOrigin: string,
): LoginContext['paths'] {
  const checked = (name: string, path: string): string => checkPath(`paths.${name}`, path, publicOrigin);
  const { report } = paths;
  return {
    verify: checked('verify', paths.verify ?? `${basePath}/verify`),
    grant: checked('grant', paths.grant ?? `${basePath}/welcome`),
    prove: checked('prove', paths.prove ?? `${basePath}/prove`),
    report: report === false ? undefined : checked('report', report ?? `${basePath}/report`),
  };
}

function isWholeMs(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms > 0;
}

function checkPublicUrl(text: string, insecureDev: boolean): string {
  if (!URL.canParse(text)) throw new LoginConfigError('publicUrl', 'is not a URL.');
  const url = new URL(text);
  if (url.href !== `${url.origin}/`)
    throw new LoginConfigError('publicUrl', 'must be an origin without a path.');
  const loopback = url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname);
  if (url.protocol === 'https:' || (loopback && insecureDev)) return url.origin;
  throw new LoginConfigError('publicUrl', 'must be https, or http on a loopback name with insecureDev.');
}

function checkTrustedOrigins(origins: readonly string[]): readonly string[] {
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new LoginConfigError(
        'trustedOrigins',
        `"${origin}" is not an origin such as https://mail.example.org.`,
      );
    }
  }
  return Object.freeze([...origins]);
}

function checkAppName(name: string): string {
  // It goes into mail subjects: a control character there is a header of its own.
  if (name === '' || /\p{C}/u.test(name))
    throw new LoginConfigError('appName', 'must be one line of visible text.');
  return name;
}

function checkMs(setting: string, ms: number, max: number): number {
  if (!isWholeMs(ms) || ms > max) {
    const minutes = String(max / MINUTE_MS);
    throw new LoginConfigError(setting, `must be a whole number of milliseconds up to ${minutes} minutes.`);
  }
  return ms;
}

function checkLifetimes(session: SessionPreset | SessionLifetimes): SessionLifetimes {
  const lifetimes = typeof session === 'string' ? SESSION_PRESETS[session] : session;
  if (!(lifetimes.idleMs > 0) || !(lifetimes.absoluteMs >= lifetimes.idleMs)) {
    throw new LoginConfigError('session', 'idleMs must be positive and not above absoluteMs.');
  }
  return lifetimes;
}

function checkPath(setting: string, path: string, publicOrigin: string): string {
  if (safeNextPath(path, publicOrigin) !== path || /[?#]/.test(path)) {
    throw new LoginConfigError(setting, 'must be a plain path of this site.');
  }
  return path;
}
