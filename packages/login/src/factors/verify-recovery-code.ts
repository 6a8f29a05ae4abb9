import { equalBytes } from '../challenge/equal-bytes.ts';
import type { LoginContext } from '../context.ts';
import type { RecoverySet } from './factor-store.ts';
import { pepperedForms, stretchRecoveryCode } from './hash-recovery-code.ts';

/** Spends a code of the set: each works once, whoever races (T-78). */
export async function verifyRecoveryCode(
  context: LoginContext,
  set: RecoverySet,
  code: string,
): Promise<boolean> {
  const stretched = await stretchRecoveryCode(code, set.salt);
  const forms = pepperedForms(context, set.userId, stretched);
  const stored = set.hashes.find((hash) => forms.some((form) => equalBytes(form, hash)));
  return stored !== undefined && (await context.store.recovery.take(set.userId, stored));
}
