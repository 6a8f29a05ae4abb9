import type { Refused } from '../errors.ts';
import type { BrowserInput, Proven, SecondFactorRequired, SignedIn } from '../login.ts';
import type { TrustedProxies } from '../net/client-ip.ts';
import type { PasswordSignIn, PasswordSignInResult } from '../password/password-options.ts';
import type { PageLanguage, PageTexts } from '../pages/index.ts';
import type { Pages } from './pages.ts';

/** What `createPasskeys` of `@postern/login/passkeys` makes, as far as the pages need it. */
export interface WebPasskeys {
  /** The challenge's ticket in a raw `Cookie` header. */
  readTicket(cookieHeader: string | undefined): string | undefined;
  /** What `navigator.credentials.get()` is asked on the sign-in page. */
  signInOptions(): Promise<WebPasskeyChallenge>;
  signIn(input: WebPasskeyAnswer & { readonly next?: string | undefined }): Promise<WebPasskeyResult>;
  /** The same for the pending sign-in of this browser. */
  startSecondFactor(input: {
    readonly pendingCookie: string | undefined;
  }): Promise<WebPasskeyChallenge | Refused>;
  completeSecondFactor(
    input: WebPasskeyAnswer & {
      readonly pendingCookie: string | undefined;
      readonly trustDevice?: boolean | undefined;
    },
  ): Promise<WebPasskeyResult>;
}

export interface WebPasskeyChallenge {
  readonly ok: true;
  /** JSON for `PublicKeyCredential.parseRequestOptionsFromJSON`. */
  readonly options: unknown;
  readonly setCookie: readonly string[];
}

export interface WebPasskeyAnswer extends BrowserInput {
  readonly ticketCookie: string | undefined;
  /** What the browser answered, as JSON. */
  readonly response: unknown;
}

export type WebPasskeyResult = SignedIn | SecondFactorRequired | Refused;

/** What `createPasswords` of `@postern/login/password` makes, as far as the pages need it. */
export interface WebPasswords {
  signIn(input: PasswordSignIn): Promise<PasswordSignInResult>;
}

export interface WebOptions {
  /** Pages of your own, each in the place of ours. */
  readonly pages?: Partial<Pages>;
  /** Who may set `X-Forwarded-For`: addresses or CIDR networks, or what `parseTrustedProxies` made. Default: nobody. */
  readonly trustedProxies?: readonly string[] | TrustedProxies;
  /** Languages to answer in, the fallback first. Default English, Russian. */
  readonly languages?: readonly PageLanguage[];
  /** Sentences of your own, by language. */
  readonly texts?: Partial<Readonly<Record<PageLanguage, Partial<PageTexts>>>>;
  /** Name on the pages. Default: the `appName` of the login. */
  readonly siteName?: string;
  /** CSS that comes after ours: set the variables named at the top of `pages.css`. */
  readonly theme?: string;
  /** Path of this site to go to after signing out. Default: the form. */
  readonly afterSignOut?: string;
  /** Offer "do not ask again in this browser" with the second factor. Default true. */
  readonly offerTrustedDevice?: boolean;
  /** Called with every finished sign-in. A path it gives is where the browser goes, in the place of `next`. */
  readonly onSignedIn?: (signedIn: SignedIn, request: Request) => unknown;
  /**
   * Gives links that prove a mailbox for something else (verify, change, reset) their pages, and is called with
   * every finished proof: do there what its purpose says. A path it gives is where the browser goes, in the
   * place of the proof's `next`. Without it those links have no page here.
   */
  readonly onProven?: (proven: Proven, request: Request) => unknown;
  /** Passkeys on the form and as a second factor: what `createPasskeys(login)` made. */
  readonly passkeys?: WebPasskeys;
  /** A page for passwords, linked from the form: what `createPasswords(login, …)` made. */
  readonly passwords?: WebPasswords;
  /** Path of this site where a forgotten password is set anew: the password page then links there. */
  readonly forgotPassword?: string;
  /** The script of the captcha page, where the captcha is not this library's proof of work. */
  readonly captchaScript?: () => string;
}

/** What the adapter knows of the connection. */
export interface WebClient {
  /** Address of the socket's peer; the forwarded one is found from it and `trustedProxies`. */
  readonly address?: string | undefined;
}

/** Answers what is under the login's base path; undefined: not one of its pages. */
export interface WebHandler {
  (request: Request, client?: WebClient): Promise<Response | undefined>;
  /** Every path it answers. */
  readonly paths: readonly string[];
}
