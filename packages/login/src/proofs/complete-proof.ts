import { redeemGrant } from '../challenge/grant.ts';
import { proveByCode } from '../challenge/prove-by-code.ts';
import { proveByLink } from '../challenge/prove-by-link.ts';
import type { LoginContext } from '../context.ts';
import type {
  CompleteCodeInput,
  CompleteLinkInput,
  CompleteProofResult,
  ProofPurpose,
  Proven,
} from '../login.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { ChallengeRow } from '../store.ts';
import { clearCookie } from '../web/cookies.ts';
import { safeNextPath } from '../web/next-path.ts';

/** Spends the link of a proof. It opens no session: the host does with the proof what its purpose says. */
export async function completeProofByLink(
  context: LoginContext,
  input: CompleteLinkInput & { readonly purpose: ProofPurpose },
): Promise<CompleteProofResult> {
  const result = await proveByLink(context, input.purpose, input, nothingToAsk);
  return result.ok ? proven(context, result.row, input.purpose, 'email_link') : result;
}

/** Spends the code of a proof, in the browser that started it. */
export async function completeProofByCode(
  context: LoginContext,
  input: CompleteCodeInput & { readonly purpose: ProofPurpose },
): Promise<CompleteProofResult> {
  const result = await proveByCode(context, input.purpose, input, nothingToAsk);
  return result.ok ? proven(context, result.row, input.purpose, 'email_code') : result;
}

async function proven(
  context: LoginContext,
  row: ChallengeRow,
  purpose: ProofPurpose,
  via: AuthMethod,
): Promise<Proven> {
  const granted = (await redeemGrant(context, row.grantId)) !== undefined;
  const { emailIndex, userId } = row;
  const about = userId === '' ? { emailIndex } : { emailIndex, userId };
  if (purpose === 'verify_email') context.emit('email.verified', about);
  if (purpose === 'change_email') context.emit('email.changed', about);
  return {
    ok: true,
    purpose,
    email: row.email,
    userId,
    via,
    granted,
    next: safeNextPath(row.nextPath, context.publicOrigin) ?? '/',
    setCookie: [clearCookie(context.cookies.binding)],
  };
}

function nothingToAsk(): Promise<undefined> {
  return Promise.resolve(undefined);
}
