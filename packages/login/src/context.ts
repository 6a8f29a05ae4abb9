import type { Keyring } from '@postern/keyring';
import type { LoginConfig, SessionLifetimes, SessionPreset, SignUpPolicy } from './config.ts';
import type { Clock } from './clock.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';
import { LoginConfigError } from './errors.ts';
import { LOGIN_EVENTS } from './events.ts';
import type { LoginEventDetails, LoginEventType } from './events.ts';
import { checkLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import type { DeliverMail } from './mail/mail.ts';
import type { Store } from './store.ts';
import type { Users } from './users.ts';
import { cookieNames } from './web/cookies.ts';
import type { CookieNames } from './web/cookies.ts';
import { safeNextPath } from './web/next-path.ts';

/** OWASP ASVS 6.5.5 wants out-of-band codes to end after 10 minutes. */
const LINK_TTL_DEFAULT_MS: number = 10 * MINUTE_MS;
const LINK_TTL_MAX_MS: number = 60 * MINUTE_MS;
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
    readonly emailOf: (userId: string) => Promise<string | undefined>;
    readonly trustedDeviceMs: number;
  };
  readonly mailTemplates: MailTemplates;
  readonly audit: AuditWriter;
  /** Tells what happened: to `onEvent`, the audit log and the webhooks. Never throws. */
  readonly emit: (type: LoginEventType, details?: LoginEventDetails) => void;
}

/** @throws LoginConfigError naming the setting. */
export function createContext(config: LoginConfig): LoginContext {
  const publicOrigin = checkPublicUrl(config.publicUrl, config.insecureDev ?? false);
  const { clock, onEvent } = config;
  return Object.freeze({
    publicOrigin,
    appName: checkAppName(config.appName ?? new URL(publicOrigin).host),
    keyring: config.keyring,
    store: config.store,
    users: config.users,
    deliver: config.deliver,
    clock,
    signUp: config.signUp ?? 'open',
    cookies: cookieNames(config.cookiePrefix ?? COOKIE_PREFIX_DEFAULT),
    limits: checkLimits(config.limits ?? {}),
    trustedOrigins: checkTrustedOrigins(config.trustedOrigins ?? [publicOrigin]),
    linkTtlMs: checkLinkTtl(config.linkTtlMs ?? LINK_TTL_DEFAULT_MS),
    session: checkLifetimes(config.session ?? 'balanced'),
    paths: {
      verify: checkPath('paths.verify', config.paths?.verify ?? '/login/verify', publicOrigin),
      grant: checkPath('paths.grant', config.paths?.grant ?? '/login/welcome', publicOrigin),
    },
    emit(type: LoginEventType, details: LoginEventDetails = {}): void {
      onEvent?.({ type, severity: LOGIN_EVENTS[type], at: clock.now(), ...details });
    },
  });
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

function checkLinkTtl(ms: number): number {
  if (!Number.isInteger(ms) || ms <= 0 || ms > LINK_TTL_MAX_MS) {
    throw new LoginConfigError('linkTtlMs', 'must be a whole number of milliseconds up to 60 minutes.');
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
