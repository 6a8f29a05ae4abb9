import type { Concept } from '../data/phrases/concepts/concepts.ts';
import { INTENTS, type Intent, type IntentSign } from '../data/phrases/intents.ts';
import { PHRASE_CHARACTERS } from '../limits.ts';
import { foldWords } from '../text/fold-word.ts';
import { splitWords, type Word } from '../text/split-words.ts';
import { findConcepts } from './concepts-in.ts';

/** What a text wants of its reader, by meanings that stand near each other, whatever the language. */
export interface IntentFacts {
  /** Intent → how often its signs were seen, each sign at most twice; intents that were not seen are not in it. */
  readonly counts: ReadonlyMap<Intent, number>;
  /** Intents whose signs stand in the subject. */
  readonly inSubject: ReadonlySet<Intent>;
  /** Intent → the first place, some characters, for the person who is looking. */
  readonly quotes: Readonly<Partial<Record<Intent, string>>>;
  /** Concept → how often. */
  readonly concepts: ReadonlyMap<Concept, number>;
  readonly wordCount: number;
  /** The folded words, those of the subject first. */
  readonly folded: FoldedWords;
}

/** What was read, as folded words; languages are told by them. */
export interface FoldedWords {
  readonly words: readonly Word[];
  /** Characters of the folded subject, before all words of the body. */
  readonly subjectEnd: number;
}

const NAMES: readonly Intent[] = Object.keys(INTENTS).filter((name): name is Intent => name in INTENTS);

/** One sign, with its concepts as numbers: most signs of most messages lack one of them. */
interface NumberedSign {
  readonly intent: Intent;
  readonly sign: IntentSign;
  readonly first: number;
  /** The same as the first where the sign has no second. */
  readonly second: number;
}

const NUMBERS = new Map<Concept, number>();
const SIGNS: readonly NumberedSign[] = NAMES.flatMap((intent) =>
  INTENTS[intent].map((sign) => ({
    intent,
    sign,
    first: numberOf(sign[0]),
    second: numberOf(sign[1] ?? sign[0]),
  })),
);

function numberOf(concept: Concept): number {
  const number = NUMBERS.get(concept) ?? NUMBERS.size;
  NUMBERS.set(concept, number);
  return number;
}

/** A sign seen more often than this says nothing more. */
const SIGHTINGS = 2;
const QUOTE_CHARACTERS = 120;

/** Reads subject and body once. Linear in their length; both are cut. */
export function readIntents(subject: string, body: string): IntentFacts {
  const head = foldWords(subject);
  const text = `${head} . ${foldWords(body.slice(0, PHRASE_CHARACTERS))}`;
  const words = splitWords(text);
  const places = findConcepts(words, text);
  const counts = new Map<Intent, number>();
  const inSubject = new Set<Intent>();
  const quotes: Partial<Record<Intent, string>> = {};
  for (const { intent, sign } of signsAmong(places)) {
    const seen = sightings(sign, places);
    const first = seen[0];
    if (first !== undefined) {
      counts.set(intent, (counts.get(intent) ?? 0) + Math.min(SIGHTINGS, seen.length));
      quotes[intent] ??= text.slice(first.start, first.start + QUOTE_CHARACTERS);
      if (first.start < head.length) {
        inSubject.add(intent);
      }
    }
  }
  return {
    counts,
    inSubject,
    quotes,
    concepts: new Map([...places].map(([concept, found]) => [concept, found.length])),
    wordCount: words.length,
    folded: { words, subjectEnd: head.length },
  };
}

/** The signs of which all concepts occur, in their order. */
function signsAmong(places: ReadonlyMap<Concept, readonly Word[]>): readonly NumberedSign[] {
  const occurs = new Uint8Array(NUMBERS.size);
  for (const concept of places.keys()) {
    const number = NUMBERS.get(concept);
    if (number !== undefined) {
      occurs[number] = 1;
    }
  }
  return SIGNS.filter(({ first, second }) => occurs[first] === 1 && occurs[second] === 1);
}

const NOWHERE: readonly Word[] = [];

/** Where the sign stands: one concept, or two of them within a few words of each other. */
function sightings(
  [first, second, gap = 0]: IntentSign,
  places: ReadonlyMap<Concept, readonly Word[]>,
): readonly Word[] {
  const starts = places.get(first) ?? NOWHERE;
  if (second === undefined || starts.length === 0) {
    return starts;
  }
  const others = places.get(second) ?? NOWHERE;
  const found: Word[] = [];
  let from = 0;
  for (const start of starts) {
    while ((others[from]?.position ?? Infinity) < start.position - gap) {
      from += 1;
    }
    const other = others.slice(from, from + 2).find((word) => word.position !== start.position);
    if (other !== undefined && Math.abs(other.position - start.position) <= gap) {
      found.push(start.start < other.start ? start : other);
    }
  }
  return found;
}
