import { StoreError } from '../../errors.ts';

/** serialization_failure and deadlock_detected: PostgreSQL undid the transaction and asks to repeat it. */
const REPEATABLE: readonly string[] = ['40001', '40P01'];
/** A deadlock needs two at the same rows; whoever meets it this often has another problem. */
const TRIES = 4;

/** Runs a step, again where PostgreSQL asks for that. What it throws otherwise becomes a StoreError. */
export async function settled<T>(body: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await body();
    } catch (error) {
      if (left > 1 && hasCode(error, ...REPEATABLE)) continue;
      throw error instanceof StoreError || error instanceof TypeError ? error : new StoreError(error);
    }
  }
}

/** Whether PostgreSQL refused with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
