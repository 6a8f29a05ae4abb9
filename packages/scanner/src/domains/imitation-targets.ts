import { BRANDS, type Brand } from '../data/brands.ts';
import { GENERIC_LABELS, ORDINARY_LABELS, SHARED_LABELS } from '../data/common-labels.ts';
import { foldLookAlikes } from '../text/fold-look-alikes.ts';
import { readHost } from './read-host.ts';

/**
 * How much a label says by itself. `distinct`: it means the brand wherever it stands. `shared`: other firms carry it
 * in their names, so that an added word must be a lure. `ordinary`: a word of the language; an added word must be one
 * of signing in or paying, and neighbours one letter away are words, too. `generic`: only the whole domain tells.
 */
export type Telling = 'distinct' | 'shared' | 'ordinary' | 'generic';

/** A name worth imitating: the label under which people know it. */
export interface Target {
  readonly imitates: string;
  readonly label: string;
  readonly folded: string;
  readonly domain: string;
  readonly telling: Telling;
}

/** Shorter names occur by accident inside other labels, in characters. */
export const DISTINCT_CHARACTERS = 4;
/** Labels of two letters are abbreviations of everything, in characters. */
const GENERIC_CHARACTERS = 2;

/** Every label of every brand. */
export const BRAND_TARGETS: readonly Target[] = BRANDS.flatMap((brand) =>
  labelsOf(brand).map((label) => ({
    imitates: brand.name,
    label,
    folded: foldLookAlikes(label),
    domain: brand.domains[0] ?? '',
    telling: tellingOf(label, brand),
  })),
);

/** The person's own domain as something to imitate. */
export function ownTarget(domain: string): Target {
  const { label } = readHost(domain);
  const telling = label.length <= DISTINCT_CHARACTERS ? 'ordinary' : 'distinct';
  return { imitates: domain, label, folded: foldLookAlikes(label), domain, telling };
}

function labelsOf(brand: Brand): readonly string[] {
  const first = brand.domains.slice(0, 1).map((domain) => readHost(domain).label);
  return [...new Set([...brand.words.filter(isLabel), ...first])];
}

function tellingOf(label: string, brand: Brand): Telling {
  if (label.length <= GENERIC_CHARACTERS || GENERIC_LABELS.has(label)) {
    return 'generic';
  }
  if (brand.ambiguous || ORDINARY_LABELS.has(label)) {
    return 'ordinary';
  }
  return label.length < DISTINCT_CHARACTERS || SHARED_LABELS.has(label) ? 'shared' : 'distinct';
}

function isLabel(word: string): boolean {
  return /^[a-z0-9-]{3,}$/.test(word);
}
