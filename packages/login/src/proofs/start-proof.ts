import { parseAddress } from '../address/parse-address.ts';
import { findGrant, isGrantFor } from '../challenge/grant.ts';
import { startChallenge } from '../challenge/start-challenge.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { ProofPurpose, StartProofInput, StartResult } from '../login.ts';
import type { ChallengeMailKind } from '../mail/mail.ts';

const MAIL_KINDS: Readonly<Record<ProofPurpose, ChallengeMailKind>> = {
  verify_email: 'verify-email',
  change_email: 'change-email',
  reset_password: 'reset-password',
  mfa_email: 'mfa-code',
  step_up: 'step-up',
};

/** Mails a proof of a mailbox for something else than a sign-in. Bans, budgets and answers are the same. */
export async function startProof(context: LoginContext, input: StartProofInput): Promise<StartResult> {
  const parsed = parseAddress(input.email);
  if (!parsed.ok) return refuse(parsed.code);
  const grant = input.grant === undefined ? undefined : await findGrant(context, input.grant);
  if (grant?.ok === false) return grant;
  const granted = grant?.purpose === 'invite' && isGrantFor(grant.row, parsed.address) ? grant.row.id : '';
  const { purpose, eligible = true, isSignedIn = false, userId = '' } = input;
  const mayProve = eligible && (grant === undefined || granted !== '');
  return startChallenge(context, {
    purpose,
    address: parsed.address,
    userId,
    signedInAs: isSignedIn && userId !== '' ? userId : undefined,
    tenant: '',
    grantId: granted,
    next: input.next,
    language: input.language ?? 'en',
    captcha: input.captcha,
    browser: input,
    mailKind: () => Promise.resolve(mayProve ? MAIL_KINDS[purpose] : 'noop'),
  });
}
