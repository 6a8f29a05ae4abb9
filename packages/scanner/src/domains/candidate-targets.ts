import { BRAND_TARGETS, DISTINCT_CHARACTERS, type Target } from './imitation-targets.ts';

/** What of a host is looked up: its registered label, that folded, their hyphenated pieces, and the labels in front. */
export interface Imitator {
  readonly label: string;
  readonly folded: string;
  readonly pieces: readonly string[];
  readonly foldedPieces: readonly string[];
  readonly subdomains: readonly string[];
}

/** Labels further from every brand's than one character are no mistyped one. */
const LONGEST_LABEL: number = Math.max(...BRAND_TARGETS.map(({ label }) => label.length));

/** Targets by label, folded label and first piece, and by their labels with one character left out. */
const BY_LABEL: ReadonlyMap<string, readonly number[]> = indexBy(({ label, folded, name }) => [
  label,
  folded,
  name[0] ?? '',
]);
const BY_SHORTENED: ReadonlyMap<string, readonly number[]> = indexBy(({ label }) => shortened(label));
/** Targets by the first label of their domain, and by its first piece. */
const BY_DOMAIN: ReadonlyMap<string, readonly number[]> = indexBy(({ domain }) => {
  const [first = ''] = domain.split('.');
  return [first, first.split('-')[0] ?? ''];
});

/**
 * Brand targets that a host might imitate, in the order of all: every one that an imitation is found of, and few
 * others. A walk over all brands for each host costs more than reading the message.
 */
export function candidateTargets(host: Imitator): readonly Target[] {
  const found = new Set<number>();
  const add = (index: ReadonlyMap<string, readonly number[]>, key: string): void => {
    index.get(key)?.forEach((at) => found.add(at));
  };
  for (const word of [host.label, host.folded, ...host.pieces, ...host.foldedPieces]) {
    add(BY_LABEL, word);
  }
  if (host.label.length <= LONGEST_LABEL + 1) {
    for (const word of shortened(host.label)) {
      add(BY_SHORTENED, word);
    }
  }
  for (
    let length = DISTINCT_CHARACTERS;
    length < Math.min(host.label.length, LONGEST_LABEL + 1);
    length += 1
  ) {
    add(BY_LABEL, host.label.slice(0, length));
    add(BY_LABEL, host.label.slice(-length));
  }
  for (const label of host.subdomains) {
    for (const word of [label, ...label.split('-')]) {
      add(BY_DOMAIN, word);
    }
  }
  return [...found]
    .toSorted((a, b) => a - b)
    .map((at) => BRAND_TARGETS[at])
    .filter((target) => target !== undefined);
}

/** The word and all words that it becomes where one character is left out: two words one edit apart share one. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function indexBy(keysOf: (target: Target) => readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, target] of BRAND_TARGETS.entries()) {
    for (const key of new Set(keysOf(target))) {
      const known = index.get(key);
      if (known === undefined) {
        index.set(key, [at]);
      } else {
        known.push(at);
      }
    }
  }
  return index;
}
