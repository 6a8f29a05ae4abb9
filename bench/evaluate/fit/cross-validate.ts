import { createHash } from 'node:crypto';
import type { RuleIndex } from './examples.ts';
import { logOddsOf, type Example } from './model-space.ts';
import type { Signed } from './signs-of.ts';
import { train } from './train.ts';

const FOLDS = 10;
export const ROUNDS = 300;

/**
 * Log-odds of every message by a model that was fitted without its fold. Messages of one campaign, and a message and
 * its neutralised copy, are of one fold: otherwise a twin would tell the answer.
 */
export function heldOutOdds(
  messages: readonly Signed[],
  examples: readonly Example[],
  { typical }: RuleIndex,
  stiffness: number,
): readonly number[] {
  const folds = messages.map(({ campaign }) => foldOf(campaign));
  const odds: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = examples.filter((_, at) => folds[at] !== fold);
    const parameters = train(others, { stiffness, typical, rounds: ROUNDS });
    for (const [at, { groups }] of examples.entries()) {
      if (folds[at] === fold) odds[at] = logOddsOf(groups, parameters);
    }
  }
  return odds;
}

function foldOf(campaign: string): number {
  return createHash('sha1').update(campaign).digest().readUInt16BE() % FOLDS;
}
