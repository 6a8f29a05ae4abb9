import type { Clock } from '../../infrastructure/clock.ts';

/** The same thing is told again after this: a script that fails every second must not fill the history. Milliseconds. */
const AGAIN_MS = 60 * 60 * 1_000;
/** Things that are remembered as told. */
const REMEMBERED_MAX = 10_000;

/** Whether something is to be told now, or was told within the last hour. */
export type NowAndThen = (what: string) => boolean;

export function createNowAndThen(clock: Clock): NowAndThen {
  const told = new Map<string, number>();
  return (what) => {
    const now = clock.now();
    const last = told.get(what);
    if (last !== undefined && now - last < AGAIN_MS) return false;
    told.delete(what);
    told.set(what, now);
    for (const oldest of told.keys()) {
      if (told.size <= REMEMBERED_MAX) break;
      told.delete(oldest);
    }
    return true;
  };
}
