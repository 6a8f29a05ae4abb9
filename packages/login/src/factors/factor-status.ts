import type { LoginContext } from '../context.ts';
import type { FactorMethod } from '../login.ts';
import type { FactorStatus } from './factors.ts';

/** What an account has. A secret that was never confirmed is no factor. */
export async function factorStatus(context: LoginContext, userId: string): Promise<FactorStatus> {
  const { store, mfa } = context;
  const [totpRow, recoverySet, passkeyRows] = await Promise.all([
    store.totp.find(userId),
    store.recovery.find(userId),
    store.passkeys.list(userId),
  ]);
  const totp = totpRow?.confirmedAt !== undefined;
  const passkeys = passkeyRows.length;
  const isGuarded = totp || passkeys > 0;
  const recoveryCodesLeft = isGuarded ? (recoverySet?.hashes.length ?? 0) : 0;
  const methods: FactorMethod[] = [];
  if (passkeys > 0) methods.push('passkey');
  if (totp) methods.push('totp');
  if (recoveryCodesLeft > 0) methods.push('recovery');
  if (!isGuarded && (await mfa.emailOf(userId)) !== undefined) methods.push('mfa_email');
  return { methods, totp, recoveryCodesLeft, passkeys };
}
