/** Enough rivals that a read-check-write store lets several win. */
export const RIVALS = 60;

/** Starts `count` calls at once and gives their results. */
export function times<T>(count: number, body: (position: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, position) => body(position)));
}
