import { StoreError } from '../../errors.ts';

/** serialization_failure and deadlock_detected: PostgreSQL undid the transaction and asks to repeat it. */
const REPEATABLE = new Set(['40001', '40P01']);
/** A deadlock needs two at the same rows; whoever meets it this often has another problem. */
const TRIES = 4;

/** Runs a step, again where PostgreSQL asks for that. What it throws otherwise becomes a StoreError. */
export async function settled<T>(body: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await body();
    } catch (error) {
      if (left > 1 && isRepeatable(error)) continue;
      throw error instanceof StoreError || error instanceof TypeError ? error : new StoreError(error);
    }
  }
}

function isRepeatable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && REPEATABLE.has(String(error.code));
}
