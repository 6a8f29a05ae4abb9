import { DAY_MS } from '../../clock.ts';
import type { Store } from '../../store.ts';
import { memoryChallenges } from './memory-challenges.ts';
import { memoryCounters, memoryOnce } from './memory-counters.ts';
import { memorySessions } from './memory-sessions.ts';

const KEPT_MS: number = DAY_MS;

/** A store for tests and toys: it forgets everything with the process. */
export function memoryStore(): Store {
  const challenges = memoryChallenges();
  const counters = memoryCounters();
  const once = memoryOnce();
  const sessions = memorySessions();
  return Object.freeze({
    challenges: challenges.store,
    counters: counters.store,
    once: once.store,
    sessions: sessions.store,
    sweep(now: number) {
      const before = now - KEPT_MS;
      const swept = [challenges, counters, once, sessions].reduce((sum, part) => sum + part.sweep(before), 0);
      return Promise.resolve(swept);
    },
  });
}
