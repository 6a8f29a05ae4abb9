import { PATTERN_KEPT_MOVES } from '../../limits.ts';
import { compilePattern, type PatternStep } from './compile-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import type { Assertion } from './pattern-node.ts';

/** A pattern that says whether it occurs in a text, in time that grows with the length of the text and no faster. */
export interface Pattern {
  readonly occursIn: (text: string) => boolean;
}

/**
 * Makes a pattern. All ways to match are followed at once (Thompson 1968), so that there is no text on which it takes
 * long; sets of ways that occur are kept, so that ordinary text costs one look-up a character.
 *
 * @throws {PatternError} in words for who wrote the pattern.
 *
 * @example
 * createPattern('invoice\\s+\\d{4}', { ignoreCase: true }).occursIn('Your INVOICE 2041'); // true
 */
export function createPattern(source: string, { ignoreCase }: { readonly ignoreCase: boolean }): Pattern {
  const steps = compilePattern(parsePattern(source, ignoreCase));
  let kept = new Kept();
  return Object.freeze({
    occursIn: (text: string) => {
      let ways = kept.ways([0], 'start');
      for (let at = 0; at < text.length;) {
        const code = text.codePointAt(at) ?? 0;
        at += code > 0xffff ? 2 : 1;
        ways = ways.moves.get(code) ?? kept.move(steps, ways, code);
        if (ways.hasMatched) {
          return true;
        }
        if (kept.moves > PATTERN_KEPT_MOVES) {
          kept = new Kept();
          ways = kept.ways(ways.places, ways.before);
        }
      }
      return reachable(steps, ways, 'end').includes(steps.length - 1);
    },
  });
}

/** What stands before the place where the next character is read. */
type Before = 'start' | 'word' | 'other';
type After = 'word' | 'other' | 'end';

/** Places in the pattern where a match may be, all at once. */
interface Ways {
  readonly places: readonly number[];
  readonly before: Before;
  readonly hasMatched: boolean;
  /** Code point → where it leads. */
  readonly moves: Map<number, Ways>;
}

/** Sets of ways that were seen, and the moves between them. */
class Kept {
  readonly #ways = new Map<string, Ways>();
  moves = 0;

  ways(places: readonly number[], before: Before): Ways {
    const key = `${before} ${places.join(',')}`;
    const known = this.#ways.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = { places, before, hasMatched: false, moves: new Map<number, Ways>() };
    this.#ways.set(key, made);
    return made;
  }

  /** A move that was not made before. */
  move(steps: readonly PatternStep[], from: Ways, code: number): Ways {
    const to = this.#follow(steps, from, String.fromCodePoint(code));
    from.moves.set(code, to);
    this.moves += 1;
    return to;
  }

  #follow(steps: readonly PatternStep[], from: Ways, character: string): Ways {
    const kind = WORD.test(character) ? 'word' : 'other';
    const reached = reachable(steps, from, kind);
    if (reached.includes(steps.length - 1)) {
      return MATCHED;
    }
    const accepts = acceptsOnce(character);
    const next = reached.filter((place) => accepts(steps[place])).map((place) => place + 1);
    // A match may begin at every character.
    return this.ways(
      [...new Set([0, ...next])].toSorted((a, b) => a - b),
      kind,
    );
  }
}

const MATCHED: Ways = { places: [], before: 'other', hasMatched: true, moves: new Map() };

/** Letters and digits of every language: `\b` of JavaScript knows the Latin ones only, which helps nobody. */
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;

/** Written-out repetition asks the same of a character many times; it is answered once. */
function acceptsOnce(character: string): (step: PatternStep | undefined) => boolean {
  const answers = new Map<(character: string) => boolean, boolean>();
  return (step) => {
    if (step?.op !== 'character') {
      return false;
    }
    const known = answers.get(step.accepts) ?? step.accepts(character);
    answers.set(step.accepts, known);
    return known;
  };
}

/** Every place that is reached without reading a character. */
function reachable(steps: readonly PatternStep[], { places, before }: Ways, after: After): readonly number[] {
  const seen = new Set<number>();
  const open = [...places];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const step = steps[place];
    if (step === undefined || seen.has(place)) {
      continue;
    }
    seen.add(place);
    if (step.op === 'jump') {
      open.push(step.to);
    } else if (step.op === 'either') {
      open.push(step.first, step.second);
    } else if (step.op === 'assertion' && holds(step.asserts, before, after)) {
      open.push(place + 1);
    }
  }
  return [...seen];
}

function holds(asserts: Assertion, before: Before, after: After): boolean {
  const isEdge = (before === 'word') !== (after === 'word');
  switch (asserts) {
    case 'start':
      return before === 'start';
    case 'end':
      return after === 'end';
    case 'word-edge':
      return isEdge;
    case 'no-word-edge':
      return !isEdge;
  }
}
