import { randomBytes } from 'node:crypto';
import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { endOtherSessions } from './change-factors.ts';
import { enrolledFactors } from '../sessions/enrolled-factors.ts';
import { pepperRecoveryCode, RECOVERY_SALT_BYTES, stretchRecoveryCode } from './hash-recovery-code.ts';
import { notify } from './notify.ts';
import { formatRecoveryCode, generateRecoveryCode, RECOVERY_CODES_PER_SET } from './recovery-codes.ts';
import { requireSudo } from './require-sudo.ts';

export interface RecoveryCodes {
  readonly ok: true;
  /** As `XXXX-XXXX-XXXX-XXXX`; shown once. */
  readonly codes: readonly string[];
  readonly createdAt: Instant;
}

/** Ten new codes; the earlier ones end. */
export async function makeRecoveryCodes(
  context: LoginContext,
  input: { readonly sessionToken: string },
): Promise<RecoveryCodes | Refused> {
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  const { totp, passkeys } = await enrolledFactors(context, userId);
  if (!totp && passkeys === 0) return refuse('mfa_unavailable');
  const codes = Array.from({ length: RECOVERY_CODES_PER_SET }, generateRecoveryCode);
  const createdAt = context.clock.now();
  await context.store.recovery.replace({ userId, ...(await hashCodes(context, userId, codes)), createdAt });
  context.emit('recovery.generated', { userId, sessionId });
  await endOtherSessions(context, found.row);
  await notify(context, { userId }, 'recovery-generated');
  return { ok: true, codes: codes.map(formatRecoveryCode), createdAt };
}

async function hashCodes(
  context: LoginContext,
  userId: string,
  codes: readonly string[],
): Promise<{ readonly salt: Uint8Array; readonly hashes: readonly Uint8Array[] }> {
  const salt = randomBytes(RECOVERY_SALT_BYTES);
  const stretched = await Promise.all(codes.map((code) => stretchRecoveryCode(code, salt)));
  return { salt, hashes: stretched.map((hash) => pepperRecoveryCode(context, userId, hash)) };
}
