import type { LoginContext } from '../context.ts';
import { matchingStep } from './totp.ts';
import type { TotpRow } from './factor-store.ts';

/** How an answer compares. `replayed`: right, but its step (or a later one) was accepted before. */
export type TotpComparison = 'right' | 'wrong' | 'replayed';

/** Compares a code with a confirmed secret and spends its time step: each step counts once (T-73). */
export async function verifyTotp(context: LoginContext, row: TotpRow, code: string): Promise<TotpComparison> {
  const secret = await openTotpSecret(context, row);
  if (secret === undefined) return 'wrong';
  const step = matchingStep(secret, code, context.clock.now());
  if (step === undefined) return 'wrong';
  return (await context.store.totp.advance(row.userId, step)) ? 'right' : 'replayed';
}

/** The secret of a row; sealed anew where a newer key exists. Undefined: its key is gone. */
export async function openTotpSecret(context: LoginContext, row: TotpRow): Promise<Uint8Array | undefined> {
  const { keyring, store, emit } = context;
  const opened = keyring.open('seal.totp', row.sealedSecret, [row.userId]);
  if (!opened.ok) {
    emit('crypto.open_failed', { userId: row.userId, reason: `totp-${opened.code}` });
    return undefined;
  }
  if (keyring.needsReseal(row.sealedSecret)) {
    const resealed = sealTotpSecret(context, row.userId, opened.bytes);
    await store.totp.reseal(row.userId, row.sealedSecret, resealed);
  }
  return opened.bytes;
}

export function sealTotpSecret(context: LoginContext, userId: string, secret: Uint8Array): string {
  return context.keyring.seal('seal.totp', secret, [userId]);
}
