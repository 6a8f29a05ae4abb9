import { BRANDS } from '../data/brands.ts';
import { DOMAIN_LURES } from '../data/service-words.ts';
import { isOneEditAway } from '../text/edit-distance.ts';
import { foldLookAlikes } from '../text/fold-look-alikes.ts';
import { brandOfHost } from './brands-of.ts';
import { readHost, type HostFacts } from './read-host.ts';

export type LookAlikeKind =
  'same-looking-letters' | 'one-letter-off' | 'added-word' | 'added-label' | 'other-ending';

/** A domain that looks like somebody's. */
export interface LookAlike {
  readonly imitates: string;
  readonly kind: LookAlikeKind;
}

/** A name worth imitating: the label under which people know it. */
interface Target {
  readonly imitates: string;
  readonly label: string;
  readonly folded: string;
  readonly domain: string;
  /** Also an ordinary word: only an added lure word makes a look-alike of it. */
  readonly isOrdinary: boolean;
}

/** Shorter names have too many honest neighbours one letter away, in characters. */
const ONE_EDIT_CHARACTERS = 6;
/** Shorter names occur by accident inside other labels, in characters. */
const DISTINCT_CHARACTERS = 4;
/** Ordinary words and real firms that happen to be one letter from a brand. */
const HONEST_NEIGHBOURS: ReadonlySet<string> = new Set(
  'finance telecom bookings paypay goggle amazone klara strip barclay santanders gitlab googol hermans telefon discover'.split(
    ' ',
  ),
);

const BRAND_TARGETS: readonly Target[] = BRANDS.flatMap((brand) =>
  [
    ...new Set([
      ...brand.words.filter(isLabel),
      ...brand.domains.slice(0, 1).map((domain) => readHost(domain).label),
    ]),
  ].map((label) => ({
    imitates: brand.name,
    label,
    folded: foldLookAlikes(label),
    domain: brand.domains[0] ?? '',
    isOrdinary: brand.ambiguous || label.length < DISTINCT_CHARACTERS,
  })),
);

/**
 * Tells whether a host looks like a known brand or like one of `ownDomains` (registrable domains of the person, not
 * of a free provider) without being it.
 */
export function findLookAlike(host: string, ownDomains: readonly string[]): LookAlike | undefined {
  const facts = readHost(host);
  if (facts.isIp || facts.root === '' || brandOfHost(host) !== undefined || ownDomains.includes(facts.root)) {
    return undefined;
  }
  for (const target of ownDomains.map(ownTarget)) {
    const kind = compareLetters(facts, target);
    if (kind !== undefined) {
      return { imitates: target.imitates, kind };
    }
  }
  return imitatedBrand(facts);
}

function imitatedBrand(facts: HostFacts): LookAlike | undefined {
  const folded = foldLookAlikes(facts.label);
  for (const target of BRAND_TARGETS) {
    const kind =
      compareLetters(facts, target, folded) ??
      otherEnding(facts, target) ??
      addedWord(facts, target) ??
      addedLabel(facts, target);
    if (kind !== undefined) {
      return { imitates: target.imitates, kind };
    }
  }
  return undefined;
}

function ownTarget(domain: string): Target {
  const { label } = readHost(domain);
  return {
    imitates: domain,
    label,
    folded: foldLookAlikes(label),
    domain,
    isOrdinary: label.length <= DISTINCT_CHARACTERS,
  };
}

function compareLetters(
  facts: HostFacts,
  target: Target,
  folded: string = foldLookAlikes(facts.label),
): LookAlikeKind | undefined {
  if (
    facts.label !== target.label &&
    folded === target.folded &&
    target.label.length >= DISTINCT_CHARACTERS
  ) {
    return 'same-looking-letters';
  }
  const isLong = target.label.length >= ONE_EDIT_CHARACTERS && !target.isOrdinary;
  if (isLong && !HONEST_NEIGHBOURS.has(facts.label) && isOneEditAway(facts.label, target.label)) {
    return 'one-letter-off';
  }
  return undefined;
}

function otherEnding(facts: HostFacts, target: Target): LookAlikeKind | undefined {
  return facts.label === target.label && !target.isOrdinary ? 'other-ending' : undefined;
}

function addedWord(facts: HostFacts, target: Target): LookAlikeKind | undefined {
  const pieces = facts.label.split(/[-_]/);
  if (pieces.length > 1 && pieces.some((piece) => piece === target.label || isFoldOf(piece, target))) {
    const hasLure = pieces.some((piece) => DOMAIN_LURES.has(piece));
    return hasLure || !target.isOrdinary ? 'added-word' : undefined;
  }
  // "mailing" is no bank called ING: short names count only where a hyphen sets them apart.
  const rest = target.label.length >= DISTINCT_CHARACTERS ? remainder(facts.label, target.label) : undefined;
  return rest !== undefined && rest.length > 2 && DOMAIN_LURES.has(rest) ? 'added-word' : undefined;
}

function isFoldOf(piece: string, target: Target): boolean {
  return target.label.length >= DISTINCT_CHARACTERS && foldLookAlikes(piece) === target.folded;
}

function remainder(label: string, name: string): string | undefined {
  if (label.length <= name.length) {
    return undefined;
  }
  if (label.startsWith(name)) {
    return label.slice(name.length);
  }
  return label.endsWith(name) ? label.slice(0, -name.length) : undefined;
}

/** "paypal.com.verify.example": the real name stands in front, where people read first. */
function addedLabel(facts: HostFacts, target: Target): LookAlikeKind | undefined {
  const front = facts.subdomains.join('.');
  if (front === '') {
    return undefined;
  }
  const hasDomain =
    `.${front}.`.includes(`.${target.domain}.`) || front.includes(target.domain.replaceAll('.', '-'));
  return hasDomain ? 'added-label' : undefined;
}

function isLabel(word: string): boolean {
  return /^[a-z0-9-]{3,}$/.test(word);
}
