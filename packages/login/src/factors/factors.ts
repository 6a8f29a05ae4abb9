import type { Instant } from '../clock.ts';
import type { Refused } from '../errors.ts';
import type { BrowserInput, RotatedSession, SecondFactorRequired, SignedIn, StartResult } from '../login.ts';
import type { MailLanguage } from '../mail/mail.ts';
import type { EnrolledFactors } from '../sessions/enrolled-factors.ts';

/** What an account has. */
export type FactorStatus = EnrolledFactors;

export interface TotpProposal {
  readonly ok: true;
  /** Base32, for typing. Shown once. */
  readonly secret: string;
  /** `otpauth://totp/…`, for a QR code that is drawn on this site, never elsewhere. */
  readonly uri: string;
}

/** A code that stands for a second factor, given for a pending sign-in or a step-up. */
export interface FactorAnswer {
  readonly method: 'totp' | 'recovery' | 'mfa_email';
  readonly code: string;
  /** Challenge id, for `mfa_email` alone. */
  readonly cid?: string | undefined;
}

/** Which second factors an account loses. */
export interface ResetFactors {
  readonly userId: string;
  /** Only what was set up at this moment or later; left out: everything. */
  readonly sinceAt?: Instant | undefined;
}

/** What an account has lost. */
export interface FactorsReset {
  readonly totp: boolean;
  readonly passkeys: number;
}

/**
 * Second factors. They are a property of the session: whoever is half signed in can verify one, never enrol or
 * remove one, and what changes them wants a step-up.
 */
export interface Factors {
  status(userId: string): Promise<FactorStatus>;
  /** Mails the code of the weakest factor, for the pending sign-in of this browser. */
  mailCode(
    input: BrowserInput & {
      readonly pendingCookie: string | undefined;
      readonly language?: MailLanguage | undefined;
    },
  ): Promise<StartResult>;
  /** Finishes a pending sign-in. For POST only. */
  complete(
    input: BrowserInput &
      FactorAnswer & {
        readonly pendingCookie: string | undefined;
        /** Skip the second factor in this browser from now on, for as long as the host allows. */
        readonly trustDevice?: boolean | undefined;
      },
  ): Promise<SignedIn | SecondFactorRequired | Refused>;
  /**
   * Confirms again that it is the person, and opens what needs step-up for a while. The session gets a new
   * token; the old one ends at once.
   */
  stepUp(
    input: BrowserInput & FactorAnswer & { readonly sessionToken: string },
  ): Promise<RotatedSession | Refused>;
  /** Mails a code for a step-up: to the outside address where there is one, else to the account's own. */
  mailStepUpCode(
    input: BrowserInput & {
      readonly sessionToken: string;
      readonly language?: MailLanguage | undefined;
    },
  ): Promise<StartResult>;
  /** Steps up with the code of {@link mailStepUpCode}; refused where the account has a stronger factor. */
  stepUpByMail(
    input: BrowserInput & { readonly sessionToken: string; readonly cid: string; readonly code: string },
  ): Promise<RotatedSession | Refused>;
  /** A secret for an authenticator app; needs a step-up. It is no factor before its first code. */
  proposeTotp(input: {
    readonly sessionToken: string;
    readonly account: string;
  }): Promise<TotpProposal | Refused>;
  /**
   * Confirms the proposed secret with its first code; needs a step-up. The session rises to `aal` 2 and gets a
   * new token; the other sessions of the person end.
   */
  confirmTotp(
    input: BrowserInput & { readonly sessionToken: string; readonly code: string },
  ): Promise<RotatedSession | Refused>;
  /**
   * Ends the authenticator app, and the recovery codes where no passkey is left; needs a step-up. The other
   * sessions of the person end, this one gets a new token.
   */
  removeTotp(input: BrowserInput & { readonly sessionToken: string }): Promise<RotatedSession | Refused>;
  /**
   * Ten new recovery codes, shown once; the earlier ones end, and so do the other sessions of the person.
   * Needs a step-up, and an authenticator app or a passkey beside which they stand.
   */
  generateRecoveryCodes(input: {
    readonly sessionToken: string;
  }): Promise<
    { readonly ok: true; readonly codes: readonly string[]; readonly createdAt: Instant } | Refused
  >;
  /**
   * Takes second factors from an account without its owner: for an operator who knows the person, or where a theft
   * is undone. Nobody may reach this by a request of their own. Ends all sessions, half sign-ins, trusted browsers
   * and API clients of the person, forgets failures, and tells them by mail.
   */
  reset(input: ResetFactors): Promise<FactorsReset>;
}
