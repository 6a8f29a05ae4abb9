import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import { completeProofByCode } from '../proofs/complete-proof.ts';
import { isSameMailbox, secondMailbox } from '../sessions/enrolled-factors.ts';
import type { AnswerToCheck, Comparison } from './answer.ts';
import { stepUpMailbox } from './mail-codes.ts';

/**
 * A mailed code is a challenge of its own purpose, made for this very account and browser, and mailed to the mailbox
 * that is the factor at this moment: one that the person was merely asked to prove is none yet, and one that has been
 * taken away is none any more.
 */
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
  const mailbox = await mailboxOf(context, answer);
  return proven.userId === answer.person.userId &&
    mailbox !== undefined &&
    isSameMailbox(proven.email, mailbox)
    ? { outcome: 'right', setCookie: proven.setCookie }
    : { outcome: 'wrong' };
}

function mailboxOf(
  context: LoginContext,
  { mailPurpose, person: { userId, email }, after }: AnswerToCheck,
): Promise<string | undefined> {
  return mailPurpose === 'step_up'
    ? stepUpMailbox(context, userId, after)
    : secondMailbox(context, userId, { after, signInAddress: email });
}
