import { BRAND_ENDINGS } from '../data/brand-endings.ts';
import { BRANDS, type Brand } from '../data/brands.ts';
import { ABUSED_ENDINGS } from '../data/link-hosts.ts';
import { SERVICE_WORDS } from '../data/service-words.ts';
import { LOOKS_LIKE_ANOTHER, foldLookAlikes } from '../text/fold-look-alikes.ts';
import { HOSTS_REMEMBERED, NAMES_REMEMBERED } from '../limits.ts';
import { plainWords } from '../text/plain-words.ts';
import { remember } from '../text/remember.ts';
import { readHost } from './read-host.ts';

/** A brand that a name claims, and how plainly. */
export interface BrandClaim {
  readonly brand: Brand;
  /** True where the name is the brand and service words only; false where it stands among other words. */
  readonly isWhole: boolean;
}

interface BrandWord {
  readonly brand: Brand;
  readonly plain: readonly string[];
  readonly folded: readonly string[];
}

/** A name of more words is a sentence; the first ones are what a person sees. */
const NAME_WORDS = 24;

const OWNERS: ReadonlyMap<string, Brand> = new Map(
  BRANDS.flatMap((brand) => brand.domains.map((domain) => [domain, brand])),
);

/** Brands by every one of their words; the first brand of a word counts. */
const LABELS: ReadonlyMap<string, Brand> = new Map(
  BRANDS.toReversed().flatMap((brand) => brand.words.map((word) => [word, brand])),
);

/** Indexed by first word (plain and folded), so that a name costs a few look-ups and not a walk over all brands. */
const WORDS_BY_FIRST: ReadonlyMap<string, readonly BrandWord[]> = indexWords();

/**
 * The brand that owns a host, by its registrable domain; national endings of its plain name count as its own,
 * and so does a top-level domain that the brand runs ("applecard.apple").
 */
export function brandOfHost(host: string): Brand | undefined {
  return rememberedBrand(host);
}

const rememberedBrand: (host: string) => Brand | undefined = remember(HOSTS_REMEMBERED, findBrand);

function findBrand(host: string): Brand | undefined {
  const { root, label, suffix } = readHost(host);
  // A whole suffix may belong to one owner ("gov.uk").
  const owner =
    OWNERS.get(root) ?? OWNERS.get(host) ?? OWNERS.get(suffix) ?? LABELS.get(BRAND_ENDINGS.get(suffix) ?? '');
  if (owner !== undefined || !isNationalEnding(suffix)) {
    return owner;
  }
  return LABELS.get(label);
}

/** The brands that a display name or subject claims, longest first. Bounded by its first 24 words. */
export function brandsInName(name: string): readonly BrandClaim[] {
  return name === '' ? NO_CLAIMS : rememberedClaims(name);
}

/** Names and subjects are asked about by several rules. */
const rememberedClaims: (name: string) => readonly BrandClaim[] = remember(NAMES_REMEMBERED, (name) =>
  brandsInPlain(plainWords(name)),
);

/** The same for text in its plain form (text/plain-words.ts). */
export function brandsInPlain(text: string): readonly BrandClaim[] {
  const plain = words(text);
  let claims: BrandClaim[] | undefined;
  for (let at = 0; at < plain.length; at += 1) {
    const beginning = brandsBeginning(plain[at] ?? '');
    const claim = beginning.length === 0 ? undefined : claimAt(plain, beginning, at);
    if (claim !== undefined && claims?.some((known) => known.brand === claim.brand) !== true) {
      claims = [...(claims ?? NO_CLAIMS), claim];
    }
  }
  return claims ?? NO_CLAIMS;
}

const NO_CLAIMS: readonly BrandClaim[] = Object.freeze([]);

/** Brands that begin with the word, as written and with letters that look alike made the same. */
function brandsBeginning(word: string): readonly BrandWord[] {
  const plain = WORDS_BY_FIRST.get(word) ?? NO_WORDS;
  const folded = LOOKS_LIKE_ANOTHER.test(word) ? rememberedTwins(word) : NO_WORDS;
  return folded.length === 0 ? plain : [...plain, ...folded];
}

const rememberedTwins: (word: string) => readonly BrandWord[] = remember(
  NAMES_REMEMBERED,
  (word) => WORDS_BY_FIRST.get(foldLookAlikes(word)) ?? NO_WORDS,
);

const NO_WORDS: readonly BrandWord[] = Object.freeze([]);

function claimAt(
  plain: readonly string[],
  candidates: readonly BrandWord[],
  at: number,
): BrandClaim | undefined {
  for (const candidate of candidates) {
    const length = candidate.plain.length;
    const found = plain.slice(at, at + length);
    if (!matches(candidate.plain, found) && !matches(candidate.folded, found.map(foldLookAlikes))) {
      continue;
    }
    const others = plain.filter((_, index) => index < at || index >= at + length);
    const isWhole = others.every((word) => SERVICE_WORDS.has(word) || /^\d+$/.test(word));
    if (isWhole || !candidate.brand.ambiguous) {
      return { brand: candidate.brand, isWhole };
    }
  }
  return undefined;
}

function matches(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.every((word, index) => found[index] === word);
}

function words(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}&+.'-]+/u, NAME_WORDS)
    .map(trimPunctuation)
    .filter((word) => word !== '');
}

function trimPunctuation(word: string): string {
  const isTrimmed = !".'-".includes(word.charAt(0)) && !".'-".includes(word.charAt(word.length - 1));
  return isTrimmed ? word : word.replace(/^[.'-]+/, '').replace(/[.'-]+$/, '');
}

function isNationalEnding(suffix: string): boolean {
  return /^(?:[a-z]{2}|com?\.[a-z]{2})$/.test(suffix) && !ABUSED_ENDINGS.has(suffix);
}

function indexWords(): ReadonlyMap<string, readonly BrandWord[]> {
  const index = new Map<string, BrandWord[]>();
  for (const brand of BRANDS) {
    for (const phrase of brand.words) {
      const plain = words(phrase);
      const folded = plain.map(foldLookAlikes);
      for (const first of new Set([plain[0] ?? '', folded[0] ?? ''])) {
        index.set(first, [...(index.get(first) ?? []), { brand, plain, folded }]);
      }
    }
  }
  for (const list of index.values()) {
    list.sort((a, b) => b.plain.length - a.plain.length);
  }
  return index;
}
