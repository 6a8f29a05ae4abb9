import type { BanEvidence } from '../bans/ban-store.ts';
import type { Instant } from '../clock.ts';

/** A score after exponential forgetting and one more offence; never below zero. */
export function decayedScore(
  score: number,
  at: Instant,
  halfLifeMs: number,
  now: Instant,
  points: number,
): number {
  // A clock that was set back must not make a score grow.
  const age = Math.max(0, now - at);
  return Math.max(0, score * 2 ** (-age / halfLifeMs) + points);
}

/** The evidence with one offence more. */
export function countedOffence(evidence: BanEvidence, name: string): BanEvidence {
  const count = Object.hasOwn(evidence, name) ? (evidence[name] ?? 0) : 0;
  return { ...evidence, [name]: count + 1 };
}
