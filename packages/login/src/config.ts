import type { KeyInput, Keyring } from '@postern/keyring';
import type { Address } from './address/address.ts';
import type { BanPolicy } from './bans/ban-policy.ts';
import type { Captcha, CaptchaFactory } from './captcha/captcha.ts';
import type { CodeFormat } from './challenge/code.ts';
import type { Clock } from './clock.ts';
import type { LoginEvent } from './events.ts';
import type { Hooks } from './hooks.ts';
import type { Limits } from './limits.ts';
import type { DeliverMail, Mailer } from './mail/mail.ts';
import type { MailTemplates } from './mail/mail-templates.ts';
import type { AuthMethod } from './sessions/session.ts';
import type { Store } from './store.ts';
import type { LoginUser, Users } from './users.ts';
import type { WebhookConfig } from './webhooks/webhook-config.ts';

export type SignUpPolicy = 'open' | 'closed' | ((address: Address) => boolean | Promise<boolean>);

/** Session lifetimes in milliseconds. */
export interface SessionLifetimes {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export type SessionPreset = 'strict' | 'balanced' | 'portal' | 'long';

/**
 * What a link may do in a browser that did not start the sign-in. `match`: it asks for the number shown there
 * (default). `code`: it sends the person back, to type the code. `confirm`: a button is enough, which a link
 * scanner that presses buttons passes too. `deny`: it does nothing.
 */
export type CrossDevice = 'match' | 'code' | 'confirm' | 'deny';

/** Whether an account needs a second factor: `required`, where one is enrolled, or never. */
export type MfaPolicy = 'required' | 'if-enrolled' | 'off';

/** For whom a second factor is looked for. */
export interface FactorQuestion {
  /** What is proven so far; empty where nobody is signing in. */
  readonly after: readonly AuthMethod[];
}

export interface MfaConfig {
  /** Default `if-enrolled` for everybody. */
  readonly policy?: (user: LoginUser) => MfaPolicy | Promise<MfaPolicy>;
  /**
   * A verified address outside of what the sign-in protects, as the weakest second factor; undefined where the
   * account has none. Without this hook nobody has one. After a password the account's own address may be given as
   * well: the password did not prove it. What the mailbox proved already is never asked of it again.
   */
  readonly emailOf?: (userId: string, asked: FactorQuestion) => Promise<string | undefined>;
  /**
   * Whether an account without a stronger factor may step up by a code to its own sign-in address. Default true;
   * false where that mailbox can be read behind this very sign-in.
   */
  readonly stepUpByOwnMail?: boolean;
  /** How long a browser may be trusted to skip the second factor. Default 30 days; 0: never. */
  readonly trustedDeviceMs?: number;
}

export interface LoginConfig {
  /** Origin (and nothing more) of the site, such as `https://mail.example.org`. No request can change it. */
  readonly publicUrl: string;
  /** Accepts an `http:` public URL, on a loopback name only. */
  readonly insecureDev?: boolean;
  /** Name of the site in mails. Default: the host of `publicUrl`. */
  readonly appName?: string;
  /** Keys, the one for new values first. `npx postern-login keygen` makes one. Give these or `keyring`. */
  readonly keys?: readonly KeyInput[];
  /** Ids of keys that got into wrong hands: whatever only they open is dead at once. */
  readonly revokedKeys?: readonly string[];
  /** A keyring the host made. */
  readonly keyring?: Keyring;
  /** Where state is kept: `sqliteStore`, `postgresStore`, `memoryStore`, or one of your own. */
  readonly store: Store;
  /** Your accounts: how one is found, and how one is made. */
  readonly users: Users;
  /** Sends mails from the library's own sealed outbox. Give this or `deliver`. */
  readonly mailer?: Mailer;
  /** The host's own outbox. */
  readonly deliver?: DeliverMail;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** Told of every event at once, for logs and metrics. One that throws changes no answer. */
  readonly onEvent?: (event: LoginEvent) => void;
  /** Default `open`. The address rules and budgets hold in either case. */
  readonly signUp?: SignUpPolicy;
  /** Domains (A-labels, sub-domains included with a leading `.`) that may, or may not, sign in. */
  readonly domains?: { readonly allow?: readonly string[]; readonly deny?: readonly string[] };
  /** Default `__Host-pl_`. Must begin with `__Host-`. */
  readonly cookiePrefix?: string;
  /** Own limits, or a preset: `django-login-email` has the numbers of that library. */
  readonly limits?: Partial<Limits> | 'django-login-email';
  /** Origins of unsafe requests. Default: the public origin alone. */
  readonly trustedOrigins?: readonly string[];
  /** Life of a link and its code, in milliseconds. Default 10 minutes, at most 60. */
  readonly linkTtlMs?: number;
  /** Default `match`. */
  readonly crossDevice?: CrossDevice;
  /** The typed code of a mail. */
  readonly code?: {
    /** Default `chars8`: 8 of 26 characters. */
    readonly format?: CodeFormat;
    /** Must be true for `digits6`: about 183 take-overs a year over 10,000 attacked accounts. */
    readonly acceptWeakCode?: boolean;
  };
  /** Default `balanced`. */
  readonly session?: SessionPreset | SessionLifetimes;
  /** How long a step-up lasts, in milliseconds. Default 10 minutes. */
  readonly sudoMs?: number;
  /** Where the pages are. Default `/login`. */
  readonly basePath?: string;
  /** Single paths of the host's pages. */
  readonly paths?: {
    /** Landing page of sign-in links. Default `verify` under the base path. */
    readonly verify?: string;
    /** Landing page of set-up and invitation links. Default `welcome` under the base path. */
    readonly grant?: string;
    /** Landing page of links that prove a mailbox for something else. Default `prove` under the base path. */
    readonly prove?: string;
    /** Landing page of "this wasn't me". Default `report` under the base path; false: mails have no such link. */
    readonly report?: string | false;
  };
  /** Extension points: what runs before and after sending and signing in. */
  readonly hooks?: Hooks;
  /** Asked for under pressure; without it, pressure only slows down. */
  readonly captcha?: Captcha | CaptchaFactory;
  /** Graduated bans; on by default. */
  readonly bans?: Partial<BanPolicy> | 'off';
  /** Who needs a second factor. */
  readonly mfa?: MfaConfig;
  /** The hash-chained audit log in the store; on by default, kept 400 days. */
  readonly audit?: { readonly retentionMs?: number } | 'off';
  /** Endpoints that are told of events (Standard Webhooks). */
  readonly webhooks?: WebhookConfig;
  /** Own words for mails. */
  readonly mailTemplates?: Partial<MailTemplates>;
}
