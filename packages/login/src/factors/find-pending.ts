import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { sessionHash } from '../sessions/token.ts';
import type { PendingRow } from './factor-store.ts';

export type FoundPending = { readonly ok: true; readonly row: PendingRow } | Refused;

/** The half-done sign-in of a browser. Its cookie has the form of a session's and is kept in another table. */
export async function findPending(
  context: LoginContext,
  pendingCookie: string | undefined,
): Promise<FoundPending> {
  const hash = sessionHash(pendingCookie);
  const row = hash === undefined ? undefined : await context.store.pending.find(hash, context.clock.now());
  return row === undefined ? refuse('pending_missing') : { ok: true, row };
}
