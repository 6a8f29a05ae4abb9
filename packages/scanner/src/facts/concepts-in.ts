import { CONCEPTS, type Concept } from '../data/phrases/concepts/concepts.ts';
import { foldWords } from '../text/fold-word.ts';
import { splitWords, type Word } from '../text/split-words.ts';
import { createTermIndex } from '../text/term-index.ts';

const NAMES: readonly Concept[] = Object.keys(CONCEPTS).filter((name): name is Concept => name in CONCEPTS);
const INDEX = createTermIndex<Concept>(NAMES.map((name) => [name, CONCEPTS[name]]));

/** The concepts of folded text, each with the words that name it. */
export function findConcepts(words: readonly Word[], text: string): ReadonlyMap<Concept, readonly Word[]> {
  return INDEX.find(words, text);
}

/** The concepts of a short text: the label of a button, a subject. */
export function conceptsIn(text: string): ReadonlySet<Concept> {
  const folded = foldWords(text);
  return new Set(INDEX.find(splitWords(folded), folded).keys());
}
