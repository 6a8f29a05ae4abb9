import type { LoginContext } from '../context.ts';
import type { CompleteLinkInput, CompleteLinkResult } from '../login.ts';
import { askBeforeReplacing } from './confirm-replacing.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { proveByLink } from './prove-by-link.ts';

/** Spends a sign-in link. The session goes to the browser that calls. */
export async function completeLink(
  context: LoginContext,
  input: CompleteLinkInput,
): Promise<CompleteLinkResult> {
  const proven = await proveByLink(context, 'login', input, (row) => askBeforeReplacing(context, row, input));
  return proven.ok ? finishSignIn(context, proven.row, 'email_link', input) : proven;
}
