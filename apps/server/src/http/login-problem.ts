import type { Refused } from '@postern/login';
import { HttpProblem } from './problem.ts';
import type { ProblemCode } from './problem.ts';

/** What the library says about sessions, in the API's own words: the page knows what to do with these. */
const SAME_AS: Readonly<Partial<Record<Refused['error']['code'], ProblemCode>>> = {
  session_missing: 'not_signed_in',
  session_expired: 'not_signed_in',
  session_revoked: 'not_signed_in',
  sudo_required: 'step_up_needed',
  store_unavailable: 'unavailable',
};

/**
 * Answers with a refusal of the sign-in library: its code, status, sentence and time to wait are kept.
 * @throws HttpProblem always
 */
export function throwRefused({ error }: Refused): never {
  const { code, message, retryAfter } = error;
  const same = SAME_AS[code];
  if (same !== undefined) throw new HttpProblem(same);
  throw new HttpProblem(code, { message, ...(retryAfter === undefined ? {} : { retryAfter }) });
}
