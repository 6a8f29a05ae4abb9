import { BRAND_ENDINGS } from '../data/brand-endings.ts';
import { BRANDS, type Brand } from '../data/brands.ts';
import { ABUSED_ENDINGS } from '../data/link-hosts.ts';
import { SERVICE_WORDS } from '../data/service-words.ts';
import { foldLookAlikes } from '../text/fold-look-alikes.ts';
import { HOSTS_REMEMBERED } from '../limits.ts';
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

/** The brands that a display name claims, longest first. Bounded by the first 24 words of the name. */
export function brandsInName(name: string): readonly BrandClaim[] {
  const plain = words(plainWords(name));
  const folded = plain.map(foldLookAlikes);
  const claims: BrandClaim[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const claim = claimAt(plain, folded, at);
    if (claim !== undefined && !claims.some((known) => known.brand === claim.brand)) {
      claims.push(claim);
    }
  }
  return claims;
}

function claimAt(plain: readonly string[], folded: readonly string[], at: number): BrandClaim | undefined {
  const asWritten = WORDS_BY_FIRST.get(plain[at] ?? '');
  const asFolded = WORDS_BY_FIRST.get(folded[at] ?? '');
  if (asWritten === undefined && asFolded === undefined) {
    return undefined;
  }
  const candidates = [...(asWritten ?? []), ...(asFolded ?? [])];
  for (const candidate of candidates) {
    const length = candidate.plain.length;
    if (!matches(candidate.plain, plain, at) && !matches(candidate.folded, folded, at)) {
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

function matches(wanted: readonly string[], found: readonly string[], at: number): boolean {
  return wanted.every((word, index) => found[at + index] === word);
}

function words(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}&+.'-]+/u, NAME_WORDS)
    .map(trimPunctuation)
    .filter((word) => word !== '');
}

function trimPunctuation(word: string): string {
  if (!/^[.'-]|[.'-]$/.test(word)) {
    return word;
  }
  return word.replace(/^[.'-]+/, '').replace(/[.'-]+$/, '');
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
