import { timingSafeEqual } from 'node:crypto';

/** Whether two byte strings are the same, in time that does not tell where they differ. Empty equals nothing. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}
