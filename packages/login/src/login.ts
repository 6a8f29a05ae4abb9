import type { CrossDevice } from './config.ts';
import type { BanRow } from './bans/ban-store.ts';
import type { HostOffence } from './bans/offences.ts';
import type { CaptchaChallenge } from './captcha/captcha.ts';
import type { Instant } from './clock.ts';
import type { DeviceRow } from './devices/device-store.ts';
import type { Refused } from './errors.ts';
import type { MailLanguage } from './mail/mail.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { Factors } from './factors/factors.ts';
import type { HostEventDetails, HostEventType } from './host-events.ts';
import type { ChallengePurpose } from './purposes.ts';
import type { AuthMethod, Session } from './sessions/session.ts';
import type { LoginUser } from './users.ts';
import type { CookieNames } from './web/cookies.ts';

/** What the host knows of the browser that asks. All of it is optional, none of it is trusted. */
export interface BrowserInput {
  /** From {@link ipKey}; undefined puts the request into one common bucket. */
  readonly ipKey?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Marks the browser that started a sign-in. */
  readonly bindingCookie?: string | undefined;
  /** Marks a browser that completed one before. */
  readonly deviceCookie?: string | undefined;
  /** The session cookie this browser has now: a sign-in replaces it, after a question where it is another account's. */
  readonly sessionCookie?: string | undefined;
}

export interface StartInput extends BrowserInput {
  /** As typed. */
  readonly email: string;
  /** Where to go after signing in: a path of this site. Anything else becomes `/`. */
  readonly next?: string | undefined;
  readonly language?: MailLanguage | undefined;
  /** A set-up or invitation token: this sign-in redeems it. */
  readonly grant?: string | undefined;
  /** The answer to a captcha that an earlier try asked for. */
  readonly captcha?: string | undefined;
  /** Host header, for the `tenant` hook alone; nothing is ever built from it. */
  readonly host?: string | undefined;
}

/** Under pressure: nothing was sent; the page works on the challenge and asks again with the answer. */
export interface CaptchaRequired extends Refused {
  readonly captcha: CaptchaChallenge;
}

export interface Started {
  readonly ok: true;
  /** Challenge id, for the code form of this browser. */
  readonly cid: string;
  /** Four digits, shown in this browser only; never in the mail. */
  readonly matchNumber: string;
  readonly maskedAddress: string;
  /** Value of the binding cookie. */
  readonly bindingCookie: string;
  readonly expiresAt: Instant;
  /** `Set-Cookie` values to send, complete. */
  readonly setCookie: readonly string[];
}

/** Who asked, for the page that wants the number. */
export interface AttemptOrigin {
  readonly maskedAddress: string;
  /** Such as "Firefox on Windows". */
  readonly userAgent: string;
  readonly requestedAt: Instant;
}

/** An unbound link: nothing is spent; the page asks for the number of the starting browser. */
export interface BindingRequired extends Refused {
  readonly origin: AttemptOrigin;
  /** What the page offers instead, as the site is configured. */
  readonly mode: CrossDevice;
}

/** This browser is signed in as somebody else: nothing is spent; the page asks. */
export interface ConfirmRequired extends Refused {
  readonly origin: AttemptOrigin;
  /** Masked address of the session that would be replaced. */
  readonly signedInAs: string;
}

export interface OpenLinkInput extends BrowserInput {
  /** Absent on the landing GET: the token is in the fragment and has not been sent yet. */
  readonly token?: string | undefined;
}

export type OpenedLink =
  | {
      readonly ok: true;
      /**
       * `auto`: this browser started the sign-in, the page may post by itself. Otherwise as `crossDevice` says:
       * ask for the number, send the person back to type the code, show a button, or say that it ends here.
       */
      readonly page: 'auto' | 'match' | 'code' | 'confirm' | 'deny';
      /** Known only where the token was given. */
      readonly origin?: AttemptOrigin;
    }
  | Refused;

export interface CompleteLinkInput extends BrowserInput {
  /** The token, or the whole link as pasted by a person without JavaScript. */
  readonly token: string;
  readonly matchNumber?: string | undefined;
  /** The button of `crossDevice: 'confirm'` was pressed. */
  readonly confirmed?: boolean | undefined;
  /** The person has answered the question about the account signed in here with yes. */
  readonly replaceSession?: boolean | undefined;
}

export interface CompleteCodeInput extends BrowserInput {
  readonly cid: string;
  readonly code: string;
  readonly replaceSession?: boolean | undefined;
}

export interface SignedIn {
  readonly ok: true;
  readonly user: LoginUser;
  /** Canonical address that was proven. */
  readonly email: string;
  /** True when this sign-in made the account. */
  readonly created: boolean;
  /** True when this sign-in redeemed the set-up link. */
  readonly administrator: boolean;
  readonly session: Session;
  /** Value of the session cookie, for hosts that do not use `setCookie`. */
  readonly sessionToken: string;
  /** Path of this site to go to. */
  readonly next: string;
  /** The policy wants a second factor and none is enrolled: the session has `aal` 1 until one is. */
  readonly enrolmentRequired: boolean;
  /** `Set-Cookie` values to send: the session, the device, and the end of the binding and pending cookies. */
  readonly setCookie: readonly string[];
}

/** How a second factor can be given. */
export type FactorMethod = 'totp' | 'recovery' | 'passkey' | 'mfa_email';

/** The first factor is proven, and nothing is open yet: `factors.complete` finishes the sign-in. */
export interface SecondFactorRequired extends Refused {
  /** What this account has, strongest first. */
  readonly methods: readonly FactorMethod[];
  /** Value of the pending cookie, which is never a session. */
  readonly pendingCookie: string;
  readonly maskedAddress: string;
  readonly expiresAt: Instant;
  /** The pending cookie, and the end of the binding cookie. */
  readonly setCookie: readonly string[];
}

export type StartResult = Started | CaptchaRequired | Refused;
export type CompleteLinkResult =
  SignedIn | SecondFactorRequired | BindingRequired | ConfirmRequired | Refused;
export type CompleteCodeResult = SignedIn | SecondFactorRequired | ConfirmRequired | Refused;

/** For what a mailbox may be proven besides signing in. */
export type ProofPurpose = 'verify_email' | 'change_email' | 'reset_password' | 'mfa_email' | 'step_up';

export interface StartProofInput extends BrowserInput {
  readonly purpose: ProofPurpose;
  /** The mailbox to prove. */
  readonly email: string;
  /** Whose account it is for; empty for a reset asked for by a stranger, where `users.find` decides at the end. */
  readonly userId?: string | undefined;
  /**
   * True: whoever asks is signed in as `userId` and has just confirmed it, as the host has checked. They are no
   * stranger: no captcha is asked for, and they have a budget of their own beside those of address and network.
   */
  readonly isSignedIn?: boolean | undefined;
  /**
   * An invitation that the proof redeems, where the host takes new people by invitation alone. One for another address
   * gets the same answer, and no mail.
   */
  readonly grant?: string | undefined;
  /** False: the same answer, and no mail. For a reset of an unknown address. */
  readonly eligible?: boolean | undefined;
  readonly next?: string | undefined;
  readonly language?: MailLanguage | undefined;
  readonly captcha?: string | undefined;
}

/** A proven mailbox. It is no session: the host does with it what the purpose says. */
export interface Proven {
  readonly ok: true;
  readonly purpose: ProofPurpose;
  /** Canonical address. */
  readonly email: string;
  /** As given at the start; empty where none was. */
  readonly userId: string;
  readonly via: AuthMethod;
  readonly next: string;
  /** True: it has redeemed the invitation it was started with, which is used by nobody else. */
  readonly granted: boolean;
  /** The end of the binding cookie. */
  readonly setCookie: readonly string[];
}

export type CompleteProofResult = Proven | BindingRequired | Refused;

/** Mailbox proofs for other purposes than signing in: the same challenge, link, code, binding and limits. */
export interface Proofs {
  start(input: StartProofInput): Promise<StartResult>;
  openLink(input: OpenLinkInput & { readonly purpose: ProofPurpose }): Promise<OpenedLink>;
  completeLink(input: CompleteLinkInput & { readonly purpose: ProofPurpose }): Promise<CompleteProofResult>;
  completeCode(input: CompleteCodeInput & { readonly purpose: ProofPurpose }): Promise<CompleteProofResult>;
  /**
   * Ends the live proofs of an address for a purpose; gives how many. Call it when the address of an account
   * changes: a reset that was mailed to the old one must not work any more (T-09).
   */
  revoke(email: string, purpose: ProofPurpose): Promise<number>;
}

export type PublicDevice = Omit<DeviceRow, 'hash' | 'emailIndex'>;

/** Browsers that completed a sign-in: they have a reserve of mails, and may be trusted to skip a second factor. */
export interface Devices {
  list(userId: string): Promise<readonly PublicDevice[]>;
  /** Forgets one; false: this user has no such device. */
  remove(userId: string, deviceId: string): Promise<boolean>;
  removeAll(userId: string): Promise<number>;
}

/** Networks that are paused. */
export interface Bans {
  list(query?: { readonly includeEnded?: boolean; readonly limit?: number }): Promise<readonly BanRow[]>;
  /**
   * Counts what a network did wrong at a door of the host. Enough of it bans the network, as guesses at the library's
   * own doors do.
   */
  count(ipKey: string | undefined, offence: HostOffence): Promise<void>;
  /** The active ban that holds for a client's network key, or one of its wider networks. */
  check(ipKey: string): Promise<BanRow | undefined>;
  /**
   * Bans a network by hand.
   * @throws LoginConfigError for what is no network key, or a length that is not between a minute and 7 days.
   */
  add(ban: { readonly network: string; readonly ms: number; readonly by: string }): Promise<BanRow>;
  lift(id: string, by: string): Promise<boolean>;
  /** Moves the end to `ms` from now, at most 7 days. */
  extend(id: string, ms: number, by: string): Promise<boolean>;
}

/** What the starting browser may know about its own latest attempt. */
export type AttemptStatus =
  | {
      readonly state: 'waiting';
      readonly purpose: ChallengePurpose;
      readonly cid: string;
      readonly matchNumber: string;
      readonly maskedAddress: string;
      readonly expiresAt: Instant;
    }
  /** Completed by the link in another browser, which has the session. */
  | { readonly state: 'used' }
  | { readonly state: 'ended' };

export interface InviteOptions {
  /** For this address alone; the invitation is mailed there. Without it, for whoever has the link. */
  readonly email?: string;
  /** Life in milliseconds, from an hour to 30 days. Default 7 days. */
  readonly ttlMs?: number;
  /** Of the mail. */
  readonly language?: MailLanguage;
}

export type InviteState = 'open' | 'used' | 'revoked' | 'expired';

/** What became of invitations, by the id that `issueInvite` gave. */
export interface Invites {
  /** Undefined: there is none of this id, or it ended more than a day ago. */
  state(id: string): Promise<InviteState | undefined>;
  /** Ends an open one. False: there is none of this id. */
  revoke(id: string): Promise<boolean>;
}

export interface IssuedGrant {
  /** Names the grant; opens nothing. */
  readonly id: string;
  /** Full URL with the token in its fragment; print it or mail it, it opens a normal sign-in. */
  readonly url: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

export type OpenedGrant =
  { readonly ok: true; readonly purpose: 'setup' | 'invite'; readonly expiresAt: Instant } | Refused;

export type Authenticated =
  | {
      readonly ok: true;
      readonly session: Session;
      /** The token is older than a day: call `sessions.rotate` on a response that can set a cookie. */
      readonly rotationDue: boolean;
    }
  | Refused;

export interface RotatedSession {
  readonly ok: true;
  readonly session: Session;
  readonly sessionToken: string;
  readonly setCookie: readonly string[];
}

export interface Sessions {
  /** The session of a raw `Cookie` header, or of a bare token. A cookie that appears twice is none. */
  authenticate(
    input: { readonly cookieHeader: string | undefined } | { readonly token: string },
  ): Promise<Authenticated>;
  /** A new token for the same session; the old one goes on for a minute, for requests already on their way. */
  rotate(token: string): Promise<RotatedSession | Refused>;
  /** Live sessions of a person, newest use first. */
  list(userId: string): Promise<readonly Session[]>;
  /** Ends one session of this person. False: there is no such live session of theirs. */
  revoke(userId: string, sessionId: string): Promise<boolean>;
  /**
   * Ends all sessions of a person, but `except`, all sign-ins that wait for a second factor, and all tokens of their
   * API clients. Gives how many sessions.
   */
  revokeAll(userId: string, except?: string): Promise<number>;
  /** Ends the session of this token (sign-out) and gives the cookies that say so. */
  signOut(token: string | undefined): Promise<{ readonly setCookie: readonly string[] }>;
}

/** Cookies of ours in a raw `Cookie` header. One that appears twice is left out. */
export interface LoginCookies {
  readonly session?: string;
  readonly binding?: string;
  readonly device?: string;
  readonly pending?: string;
}

export interface Login {
  readonly publicOrigin: string;
  /** Origins from which unsafe requests are taken. */
  readonly trustedOrigins: readonly string[];
  readonly cookieNames: CookieNames;
  readonly basePath: string;
  readCookies(cookieHeader: string | undefined): LoginCookies;
  /** Asks for a sign-in mail. The answer is the same for every address, known or not. */
  start(input: StartInput): Promise<StartResult>;
  /** What the starting browser's waiting page shows; reads only. */
  status(input: { readonly bindingCookie?: string | undefined }): Promise<AttemptStatus>;
  /** What the landing page should be; reads only, safe for GET. */
  openLink(input: OpenLinkInput): Promise<OpenedLink>;
  /** Spends the link: needs the binding cookie or the number of the starting browser. For POST only. */
  completeLink(input: CompleteLinkInput): Promise<CompleteLinkResult>;
  /** Spends the code, in the starting browser. For POST only. */
  completeCode(input: CompleteCodeInput): Promise<CompleteCodeResult>;
  /** The one-time link of the first account; earlier ones end. Its completed sign-in makes the administrator. */
  issueSetup(): Promise<IssuedGrant>;
  /**
   * A one-time link that lets one person sign up where sign-up is closed.
   * @throws LoginConfigError for what is no address, or a life out of bounds.
   */
  issueInvite(options?: InviteOptions): Promise<IssuedGrant>;
  readonly invites: Invites;
  /** Whether a set-up or invitation token is still good; reads only. Redeemed by `start({ grant })`. */
  openGrant(token: string): Promise<OpenedGrant>;
  readonly sessions: Sessions;
  readonly proofs: Proofs;
  readonly factors: Factors;
  readonly devices: Devices;
  readonly bans: Bans;
  readonly audit: AuditLog;
  /**
   * Writes an event of yours into the same listener, audit log and webhooks as the library's own. It is stored
   * within a quarter of a second, or with the next answer of the library.
   * @throws TypeError for a name that is not in `HOST_EVENTS`.
   */
  record(type: HostEventType, details?: HostEventDetails): void;
  /** "This wasn't me": stops mails to the address from unknown browsers for an hour. For POST only. */
  report(token: string): Promise<{ readonly ok: true } | Refused>;
  /** Whether a report link is good; reads only. */
  openReport(token: string): Promise<{ readonly ok: true; readonly maskedAddress: string } | Refused>;
  /** The session of a request, or undefined: the short form of `sessions.authenticate`. */
  session(request: { readonly headers: Headers }): Promise<Session | undefined>;
  /** Ends everything the library keeps of a user, but the audit log. Call it when the account is deleted. */
  eraseUser(userId: string): Promise<void>;
  /** Deletes what ended long ago, prunes the audit log and tells of bans that ended. Gives the number of rows. */
  sweep(): Promise<number>;
  /** Sends what waits in the outbox now, instead of at its next turn. Resolves when nothing is due. */
  flush(): Promise<void>;
  /** Stops the outbox and closes the mailer. The store stays open: it is the host's. */
  close(): Promise<void>;
}
