import type { EngineResult } from '../../report.ts';
import { cleanNames, silent } from '../ask-once.ts';

/** Actions that Rspamd takes for mail that is not wanted. "greylist" and "soft reject" only put a message off. */
const AGAINST: ReadonlySet<string> = new Set([
  'reject',
  'add header',
  'rewrite subject',
  'quarantine',
  'discard',
]);

/** "add header" stands at 6 and "reject" at 15 in Rspamd's own settings; older versions tell the latter only. */
const MARK_OF_REJECT = 6 / 15;
/** Share of the score for marking below which a message is clean. */
const LEAST_RATIO = 0.5;
/** What an action says where the score is beside the point (a virus, a forced action). */
const RATIO_OF_REJECT = 2.5;
/** Beyond it a ratio says nothing more. */
const MOST_RATIO = 100;

/** Reads the answer to /checkv2. Anything that is not what Rspamd answers is 'failed'. */
export function readCheckAnswer(text: string): EngineResult {
  const answer = parse(text);
  if (!isRecord(answer)) {
    return silent('rspamd', 'failed');
  }
  const { action, score, required_score: required, is_skipped: isSkipped } = answer;
  if (typeof action !== 'string' || typeof score !== 'number' || !Number.isFinite(score)) {
    return silent('rspamd', 'failed');
  }
  if (isSkipped === true && !AGAINST.has(action)) {
    return silent('rspamd', 'switched-off');
  }
  const ratio = Math.max(score / markingScore(answer['thresholds'], required), leastRatio(action));
  return ratio < LEAST_RATIO
    ? silent('rspamd', 'clean')
    : {
        engine: 'rspamd',
        outcome: 'found',
        names: heaviest(answer['symbols']),
        strength: 'spam',
        ratio: Math.min(MOST_RATIO, Math.round(ratio * 100) / 100),
      };
}

function leastRatio(action: string): number {
  if (!AGAINST.has(action)) {
    return -Infinity;
  }
  return action === 'reject' ? RATIO_OF_REJECT : 1;
}

/** The score from which Rspamd marks a message. */
function markingScore(thresholds: unknown, required: unknown): number {
  const own = isRecord(thresholds) ? thresholds['add header'] : undefined;
  if (typeof own === 'number' && own > 0) {
    return own;
  }
  return typeof required === 'number' && required > 0 ? required * MARK_OF_REJECT : 6;
}

/** Names of the symbols that spoke against the message, heaviest first. */
function heaviest(symbols: unknown): readonly string[] {
  const list = Object.entries(isRecord(symbols) ? symbols : {}).map(([name, symbol]) => ({
    name,
    score: isRecord(symbol) && typeof symbol['score'] === 'number' ? symbol['score'] : 0,
  }));
  return cleanNames(
    list
      .filter(({ score }) => score >= 0)
      .toSorted((a, b) => b.score - a.score)
      .map(({ name }) => name),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
