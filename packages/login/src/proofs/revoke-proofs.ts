import { parseAddress } from '../address/parse-address.ts';
import type { LoginContext } from '../context.ts';
import type { ProofPurpose } from '../login.ts';

/** Ends the live proofs of an address for a purpose, under every index key they may be stored with. */
export async function revokeProofs(
  context: LoginContext,
  email: string,
  purpose: ProofPurpose,
): Promise<number> {
  const parsed = parseAddress(email);
  if (!parsed.ok) return 0;
  const indexes = context.keyring.indexes('index.email', parsed.address.limiter);
  const now = context.clock.now();
  const counts = await Promise.all(
    indexes.map((index) => context.store.challenges.revokeFor(index.toString('hex'), purpose, now)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
