import type { LoginContext } from '../context.ts';
import type { CompleteCodeInput, CompleteCodeResult } from '../login.ts';
import { askBeforeReplacing } from './confirm-replacing.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { proveByCode } from './prove-by-code.ts';

/** Spends the typed code of a sign-in. */
export async function completeCode(
  context: LoginContext,
  input: CompleteCodeInput,
): Promise<CompleteCodeResult> {
  const proven = await proveByCode(context, 'login', input, (row) => askBeforeReplacing(context, row, input));
  return proven.ok ? finishSignIn(context, proven.row, 'email_code', input) : proven;
}
