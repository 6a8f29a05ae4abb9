import type { Instant } from './clock.ts';
import type { Refused } from './errors.ts';
import type { MailLanguage } from './mail/mail.ts';
import type { Session } from './sessions/session.ts';
import type { LoginUser } from './users.ts';

export interface StartInput {
  /** As typed. */
  readonly email: string;
  /** Where to go after signing in: a path of this site. Anything else becomes `/`. */
  readonly next?: string | undefined;
  /** The binding cookie this browser already has: its earlier live links stay usable here. */
  readonly bindingCookie?: string | undefined;
  /** From {@link ipKey}; undefined puts the request into one common bucket. */
  readonly ipKey?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly language?: MailLanguage | undefined;
  /** A set-up or invitation token: this sign-in redeems it. */
  readonly grant?: string | undefined;
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
}

/** This browser is signed in as somebody else: nothing is spent; the page asks. */
export interface ConfirmRequired extends Refused {
  readonly origin: AttemptOrigin;
  /** Masked address of the session that would be replaced. */
  readonly signedInAs: string;
}

export interface OpenLinkInput {
  /** Absent on the landing GET: the token is in the fragment and has not been sent yet. */
  readonly token?: string | undefined;
  readonly bindingCookie?: string | undefined;
}

export type OpenedLink =
  | {
      readonly ok: true;
      /** `auto`: this browser started the sign-in, the page may post by itself. `match`: ask for the number. */
      readonly page: 'auto' | 'match';
      /** Known only where the token was given. */
      readonly origin?: AttemptOrigin;
    }
  | Refused;

export interface CompleteLinkInput {
  /** The token, or the whole link as pasted by a person without JavaScript. */
  readonly token: string;
  readonly bindingCookie?: string | undefined;
  readonly matchNumber?: string | undefined;
  readonly ipKey?: string | undefined;
  readonly userAgent?: string | undefined;
  /** The session cookie this browser has now: it is replaced, after a question where it is another account's. */
  readonly sessionCookie?: string | undefined;
  /** The person has answered that question with yes. */
  readonly replaceSession?: boolean | undefined;
}

export interface CompleteCodeInput {
  readonly cid: string;
  readonly code: string;
  readonly bindingCookie?: string | undefined;
  readonly ipKey?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly sessionCookie?: string | undefined;
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
  /** `Set-Cookie` values to send: the session, and the end of the binding cookie. */
  readonly setCookie: readonly string[];
}

export type StartResult = Started | Refused;
export type CompleteLinkResult = SignedIn | BindingRequired | ConfirmRequired | Refused;
export type CompleteCodeResult = SignedIn | ConfirmRequired | Refused;

/** What the starting browser may know about its own latest attempt. */
export type AttemptStatus =
  | {
      readonly state: 'waiting';
      readonly cid: string;
      readonly matchNumber: string;
      readonly maskedAddress: string;
      readonly expiresAt: Instant;
    }
  /** Completed by the link in another browser, which has the session. */
  | { readonly state: 'used' }
  | { readonly state: 'ended' };

export interface IssuedGrant {
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
  /** Ends all sessions of a person, but `except`. Gives how many. */
  revokeAll(userId: string, except?: string): Promise<number>;
  /** Ends the session of this token (sign-out) and gives the cookies that say so. */
  signOut(token: string | undefined): Promise<{ readonly setCookie: readonly string[] }>;
}

/** Cookies of ours in a raw `Cookie` header. One that appears twice is left out. */
export interface LoginCookies {
  readonly session?: string;
  readonly binding?: string;
}

export interface Login {
  readonly publicOrigin: string;
  /** Origins from which unsafe requests are taken. */
  readonly trustedOrigins: readonly string[];
  readonly cookieNames: { readonly session: string; readonly binding: string };
  readCookies(cookieHeader: string | undefined): LoginCookies;
  /** Asks for a sign-in mail. The answer is the same for every address, known or not. */
  start(input: StartInput): Promise<StartResult>;
  /** What the starting browser's waiting page shows; reads only. */
  status(input: { readonly bindingCookie: string | undefined }): Promise<AttemptStatus>;
  /** What the landing page should be; reads only, safe for GET. */
  openLink(input: OpenLinkInput): Promise<OpenedLink>;
  /** Spends the link: needs the binding cookie or the number of the starting browser. For POST only. */
  completeLink(input: CompleteLinkInput): Promise<CompleteLinkResult>;
  /** Spends the code, in the starting browser. For POST only. */
  completeCode(input: CompleteCodeInput): Promise<CompleteCodeResult>;
  /** The one-time link of the first account; earlier ones end. Its completed sign-in makes the administrator. */
  issueSetup(): Promise<IssuedGrant>;
  /** A one-time link that lets one person sign up where sign-up is closed. */
  issueInvite(): Promise<IssuedGrant>;
  /** Whether a set-up or invitation token is still good; reads only. Redeemed by `start({ grant })`. */
  openGrant(token: string): Promise<OpenedGrant>;
  readonly sessions: Sessions;
  /** Deletes what ended long ago. Call it now and then. Gives the number of rows. */
  sweep(): Promise<number>;
}
