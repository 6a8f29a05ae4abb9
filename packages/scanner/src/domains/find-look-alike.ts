import { HONEST_NEIGHBOURS } from '../data/common-labels.ts';
import { isTenantOfFreeHosting } from '../data/link-hosts.ts';
import { DOMAIN_LURES, GRAVE_LURES } from '../data/service-words.ts';
import { HOSTS_REMEMBERED, KNOWN_DOMAINS } from '../limits.ts';
import { isOneEditAway } from '../text/edit-distance.ts';
import { foldLookAlikes } from '../text/fold-look-alikes.ts';
import { remember } from '../text/remember.ts';
import { brandOfHost } from './brands-of.ts';
import { candidateTargets } from './candidate-targets.ts';
import { DISTINCT_CHARACTERS, ownTarget, type Target } from './imitation-targets.ts';
import { readHost, type HostFacts } from './read-host.ts';

export type LookAlikeKind =
  'same-looking-letters' | 'one-letter-off' | 'added-word' | 'added-label' | 'other-ending';

/** A domain that looks like somebody's. */
export interface LookAlike {
  readonly imitates: string;
  readonly kind: LookAlikeKind;
  /** It looks like the person's own domain, not like a brand. */
  readonly isOwn: boolean;
}

/** Shorter names have too many honest neighbours one letter away, in characters. */
const ONE_EDIT_CHARACTERS = 6;

/**
 * Tells whether a host looks like a known brand or like one of `ownDomains` (registrable domains of the person, not
 * of a free provider) without being it.
 */
export function findLookAlike(written: string, ownDomains: readonly string[]): LookAlike | undefined {
  const facts = readHost(written);
  if (
    facts.isIp ||
    facts.root === '' ||
    brandOfHost(written) !== undefined ||
    ownDomains.includes(facts.root)
  ) {
    return undefined;
  }
  return imitatedOwn(facts.label, ownDomains) ?? rememberedImitation(written);
}

function imitatedOwn(label: string, ownDomains: readonly string[]): LookAlike | undefined {
  const folded = ownDomains.length === 0 ? '' : foldLookAlikes(label);
  for (const domain of ownDomains) {
    const target = rememberedTarget(domain);
    const kind = compareLetters({ label, folded }, target);
    if (kind !== undefined) {
      return { imitates: target.imitates, kind, isOwn: true };
    }
  }
  return undefined;
}

const rememberedTarget: (domain: string) => Target = remember(2 * KNOWN_DOMAINS, ownTarget);
const rememberedImitation: (host: string) => LookAlike | undefined = remember(HOSTS_REMEMBERED, (host) =>
  imitatedBrand(suspect(readHost(host))),
);

/** A host with what every comparison needs, made once. */
interface Suspect extends HostFacts {
  readonly folded: string;
  readonly pieces: readonly string[];
  readonly foldedPieces: readonly string[];
  /** Labels before the registered name, between dots and between hyphens. */
  readonly front: string;
  readonly hyphenedFront: string;
}

function suspect(facts: HostFacts): Suspect {
  const pieces = facts.label.split(/[-_]/);
  return {
    ...facts,
    folded: foldLookAlikes(facts.label),
    pieces,
    foldedPieces: pieces.map(foldLookAlikes),
    front: facts.subdomains.length === 0 ? '' : `.${facts.subdomains.join('.')}.`,
    hyphenedFront: facts.subdomains.map((label) => `-${label}-`).join('.'),
  };
}

function imitatedBrand(facts: Suspect): LookAlike | undefined {
  for (const target of candidateTargets(facts)) {
    const kind = imitation(facts, target);
    if (kind !== undefined) {
      return { imitates: target.imitates, kind, isOwn: false };
    }
  }
  return undefined;
}

function imitation(facts: Suspect, target: Target): LookAlikeKind | undefined {
  if (target.telling === 'generic') {
    return addedLabel(facts, target);
  }
  return (
    compareLetters(facts, target) ??
    otherEnding(facts, target) ??
    addedWord(facts, target) ??
    addedLabel(facts, target)
  );
}

function compareLetters(
  { label, folded }: Pick<Suspect, 'label' | 'folded'>,
  target: Target,
): LookAlikeKind | undefined {
  if (label === target.label || HONEST_NEIGHBOURS.has(label) || target.label.length < DISTINCT_CHARACTERS) {
    return undefined;
  }
  if (folded === target.folded) {
    return 'same-looking-letters';
  }
  const isLong = target.label.length >= ONE_EDIT_CHARACTERS && target.telling !== 'ordinary';
  return isLong && isOneEditAway(label, target.label) ? 'one-letter-off' : undefined;
}

/** Names of programs that organisations run at home, under the name of the program ("gitlab.freedesktop.org"). */
const SELF_HOSTED: ReadonlySet<string> = new Set(['gitlab', 'wordpress', 'zimbra', 'nextcloud', 'bitbucket']);

function otherEnding(facts: Suspect, target: Target): LookAlikeKind | undefined {
  const isTelling = target.telling !== 'ordinary' && target.label.length >= DISTINCT_CHARACTERS;
  const isSoftware =
    facts.hasPrivateSuffix && SELF_HOSTED.has(target.label) && !isTenantOfFreeHosting(facts.host);
  return facts.label === target.label && isTelling && !isSoftware ? 'other-ending' : undefined;
}

function addedWord(facts: Suspect, target: Target): LookAlikeKind | undefined {
  const added = piecesBeside(facts, target);
  if (added !== undefined) {
    return added.length > 0 && isLure(added, target) ? 'added-word' : undefined;
  }
  // "mailing" is no bank called ING: short names count only where a hyphen sets them apart.
  if (HONEST_NEIGHBOURS.has(facts.label)) {
    return undefined;
  }
  const rest = target.label.length >= DISTINCT_CHARACTERS ? remainder(facts.label, target.label) : undefined;
  const lures = target.telling === 'ordinary' ? GRAVE_LURES : DOMAIN_LURES;
  return rest !== undefined && rest.length > 2 && lures.has(rest) ? 'added-word' : undefined;
}

function isLure(added: readonly string[], { telling }: Target): boolean {
  if (telling === 'distinct') {
    return true;
  }
  const lures = telling === 'ordinary' ? GRAVE_LURES : DOMAIN_LURES;
  return added.some((piece) => lures.has(piece));
}

/** The hyphenated pieces that stand beside the name, or undefined where the name is no piece of the label. */
function piecesBeside({ pieces, foldedPieces }: Suspect, target: Target): readonly string[] | undefined {
  const { name } = target;
  const isFolded = target.label.length >= DISTINCT_CHARACTERS;
  const at = pieces.findIndex((piece, index) =>
    name.length === 1
      ? piece === target.label || (isFolded && foldedPieces[index] === target.folded)
      : name.every((word, offset) => pieces[index + offset] === word),
  );
  return at < 0 ? undefined : pieces.filter((_, index) => index < at || index >= at + name.length);
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
function addedLabel({ front, hyphenedFront }: Suspect, target: Target): LookAlikeKind | undefined {
  const hasDomain =
    front !== '' && (front.includes(target.dotted) || hyphenedFront.includes(target.hyphened));
  return hasDomain ? 'added-label' : undefined;
}
