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
  /** The label in its hyphenated pieces. */
  readonly name: readonly string[];
  readonly domain: string;
  /** The domain as it stands in front of a foreign one: in labels, or in one label with hyphens. */
  readonly dotted: string;
  readonly hyphened: string;
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
    name: label.split('-'),
    ...inFront(brand.domains[0] ?? ''),
    telling: tellingOf(label, brand),
  })),
);

/** The person's own domain as something to imitate. */
export function ownTarget(domain: string): Target {
  const { label } = readHost(domain);
  const telling = label.length <= DISTINCT_CHARACTERS ? 'ordinary' : 'distinct';
  return {
    imitates: domain,
    label,
    folded: foldLookAlikes(label),
    name: label.split('-'),
    ...inFront(domain),
    telling,
  };
}

/** Words that are labels, and the first domain's label where it spells one of the phrases ("wells fargo"). */
function labelsOf(brand: Brand): readonly string[] {
  const spelt = new Set(brand.words.map((word) => word.replace(/[^a-z0-9]+/g, '')));
  const first = brand.domains.slice(0, 1).map((domain) => readHost(domain).label);
  return [...new Set([...brand.words.filter(isLabel), ...first.filter((label) => isSpelt(label, spelt))])];
}

function isSpelt(label: string, spelt: ReadonlySet<string>): boolean {
  return spelt.has(label.replaceAll('-', '')) || SHARED_LABELS.has(label) || ORDINARY_LABELS.has(label);
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

function inFront(domain: string): Pick<Target, 'domain' | 'dotted' | 'hyphened'> {
  return { domain, dotted: `.${domain}.`, hyphened: `-${domain.replaceAll('.', '-')}-` };
}
