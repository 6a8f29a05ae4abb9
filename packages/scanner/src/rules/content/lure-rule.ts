import type { Intent } from '../../data/phrases/intents.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import type { Category } from '../../report.ts';
import { fact, NOTHING, type Rule, type Sign } from '../rule.ts';
import { lureSetting } from './lure-setting.ts';

/** Intents, and what each sign of them counts. */
type IntentPoints = readonly (readonly [Intent, number])[];

/** What makes one rule on lures different from the next. */
export interface LureRule extends Pick<Rule, 'code' | 'source' | 'texts'> {
  readonly category: Category;
  readonly intents: IntentPoints;
  /** What further intents add where one of the above was seen. */
  readonly helpers?: IntentPoints;
  /** A link or a file by which the lure does its harm; letters that want an answer need none. */
  readonly needs: 'link' | 'link-or-file' | 'answer' | 'nothing';
  /** Points below which the words say too little. */
  readonly least?: number;
  /** Further points, from anything else in the message. */
  readonly more?: (facts: MessageFacts) => number;
}

/** Points above which more words say nothing more. */
const POINTS = 5;
/** Weight of a lure in full, in the worst setting. */
const MOST = 2.6;
/** Lighter signs are not worth a sentence. */
const LEAST_WEIGHT = 0.25;
const MEDIUM_WEIGHT = 1.2;

/** A rule on one kind of lure: its words, times the setting in which they stand. */
export function lureRule(lure: LureRule): Rule {
  return {
    code: lure.code,
    group: 'content-lure',
    severity: 'medium',
    weight: 1.5,
    hard: undefined,
    category: lure.category,
    source: lure.source,
    texts: lure.texts,
    evaluate: (facts) => evaluate(lure, facts),
  };
}

function evaluate(lure: LureRule, facts: MessageFacts): readonly Sign[] {
  const own = pointsOf(lure.intents, facts, 0.5);
  if (own === 0 || !canDoHarm(lure, facts)) {
    return NOTHING;
  }
  const points = own + pointsOf(lure.helpers ?? [], facts, 0) + (lure.more?.(facts) ?? 0);
  const { factor } = lureSetting(facts);
  if (points < (lure.least ?? 1) || factor === 0) {
    return NOTHING;
  }
  const weight = Math.min(MOST, (0.3 + 0.25 * Math.min(POINTS, points)) * factor);
  return weight < LEAST_WEIGHT
    ? NOTHING
    : [
        {
          facts: [fact('signs', Math.round(points))],
          quote: quoteOf(lure, facts),
          weight,
          severity: weight >= MEDIUM_WEIGHT ? 'medium' : 'low',
        },
      ];
}

/** What stands in the subject is what the letter is about. */
function pointsOf(intents: IntentPoints, { intents: seen }: MessageFacts, inSubject: number): number {
  let points = 0;
  for (const [intent, each] of intents) {
    const count = seen.counts.get(intent) ?? 0;
    points += each * Math.min(4, count) + (count > 0 && seen.inSubject.has(intent) ? inSubject : 0);
  }
  return points;
}

function canDoHarm({ needs }: LureRule, facts: MessageFacts): boolean {
  const hasLink = facts.links.web.length > 0 || facts.codes.length > 0;
  switch (needs) {
    case 'link':
      return hasLink;
    case 'link-or-file':
      return hasLink || facts.attachments.length > 0;
    case 'answer':
      return !facts.bulk.hasUnsubscribe;
    case 'nothing':
      return true;
  }
}

function quoteOf({ intents }: LureRule, facts: MessageFacts): string {
  return intents.map(([intent]) => facts.intents.quotes[intent]).find((quote) => quote !== undefined) ?? '';
}
