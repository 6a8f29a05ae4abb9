import type { Refused } from '../errors.ts';
import type { BrowserInput } from '../login.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { FactorAnswer } from './factors.ts';
import type { Recipient } from './notify.ts';

/** How an answer compares with what the account has. */
export type Comparison =
  | { readonly outcome: 'right'; readonly setCookie?: readonly string[] }
  | { readonly outcome: 'wrong'; readonly reason?: 'replayed' }
  /** There was nothing to compare with. */
  | { readonly outcome: 'refused'; readonly refusal: Refused };

export interface AnswerToCheck extends FactorAnswer {
  readonly person: Recipient;
  /** What a mailed code was for. */
  readonly mailPurpose: 'mfa_email' | 'step_up';
  /** What is proven already. */
  readonly after: readonly AuthMethod[];
  readonly browser: BrowserInput;
}
