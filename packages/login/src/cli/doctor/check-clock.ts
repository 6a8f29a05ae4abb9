import type { Instant } from '../../clock.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

/** Links and sessions do not notice this much. */
const SKEW_OK_MS = 2_000;
/** One step of a TOTP code: beyond it, right codes fail. */
const SKEW_MAX_MS = 30_000;
/** This library did not exist before: 1 November 2026. */
const EARLIEST: Instant = Date.UTC(2026, 10, 1);

/** Another clock to compare with: the database server's, or the Date header of a site. Milliseconds UTC. */
export interface OtherClock {
  readonly name: string;
  now(): Promise<Instant>;
}

export async function checkClock(
  now: () => Instant,
  others: readonly OtherClock[],
): Promise<readonly Finding[]> {
  if (now() < EARLIEST) {
    const advice = 'Set the clock, and keep it right with NTP.';
    return [fail('clock', `This machine believes it is ${new Date(now()).toISOString()}.`, advice)];
  }
  const findings = await Promise.all(others.map((other) => compare(now, other)));
  return findings.length > 0 ? findings : [ok('clock', 'Nothing else here has a clock to compare with.')];
}

async function compare(now: () => Instant, other: OtherClock): Promise<Finding> {
  const before = now();
  let theirs: Instant;
  try {
    theirs = await other.now();
  } catch {
    return warn('clock', `The clock of ${other.name} could not be asked.`, 'Compare by hand.');
  }
  // The answer was made somewhere between the question and now; only what lies outside of that is skew.
  const after = now();
  const skew = theirs < before ? before - theirs : theirs > after ? theirs - after : 0;
  const seen = `${String(Math.round(skew / 100) / 10)} s away from ${other.name}`;
  if (skew <= SKEW_OK_MS) return ok('clock', `Within 2 s of ${other.name}.`);
  const advice = 'Keep both clocks right with NTP: second-factor codes and expiry depend on them.';
  return skew > SKEW_MAX_MS ? fail('clock', `${seen}.`, advice) : warn('clock', `${seen}.`, advice);
}
