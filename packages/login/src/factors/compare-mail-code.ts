import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import { completeProofByCode } from '../proofs/complete-proof.ts';
import type { AnswerToCheck, Comparison } from './answer.ts';

/** A mailed code is a challenge of its own purpose, made for this very account and browser. */
export async function compareMailCode(context: LoginContext, answer: AnswerToCheck): Promise<Comparison> {
  if (answer.cid === undefined) return { outcome: 'refused', refusal: refuse('attempt_unknown') };
  const proven = await completeProofByCode(context, {
    ...answer.browser,
    purpose: answer.mailPurpose,
    cid: answer.cid,
    code: answer.code,
  });
  if (!proven.ok) {
    return proven.error.code === 'code_wrong'
      ? { outcome: 'wrong' }
      : { outcome: 'refused', refusal: proven };
  }
  return proven.userId === answer.person.userId
    ? { outcome: 'right', setCookie: proven.setCookie }
    : { outcome: 'wrong' };
}
