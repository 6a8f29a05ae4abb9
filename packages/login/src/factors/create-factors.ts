import type { LoginContext } from '../context.ts';
import { completePending } from './complete-pending.ts';
import { confirmTotp, proposeTotp } from './enrol-totp.ts';
import { enrolledFactors } from '../sessions/enrolled-factors.ts';
import type { Factors } from './factors.ts';
import { mailFactorCode, mailStepUpCode } from './mail-codes.ts';
import { makeRecoveryCodes } from './make-recovery-codes.ts';
import { removeTotp } from './remove-totp.ts';
import { resetFactors } from './reset-factors.ts';
import { stepUp } from './step-up.ts';

/** The second factors of a login. */
export function createFactors(context: LoginContext): Factors {
  const factors: Factors = {
    status: (userId) => enrolledFactors(context, userId),
    mailCode: (input) => mailFactorCode(context, input),
    complete: (input) => completePending(context, input),
    stepUp: (input) => stepUp(context, input),
    mailStepUpCode: (input) => mailStepUpCode(context, input),
    stepUpByMail: (input) => stepUp(context, { ...input, method: 'mfa_email' }),
    proposeTotp: (input) => proposeTotp(context, input),
    confirmTotp: (input) => confirmTotp(context, input),
    removeTotp: (input) => removeTotp(context, input),
    generateRecoveryCodes: (input) => makeRecoveryCodes(context, input),
    reset: (input) => resetFactors(context, input),
  };
  return Object.freeze(factors);
}
