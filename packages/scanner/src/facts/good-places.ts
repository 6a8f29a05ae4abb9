import type { Brand } from '../data/brand.ts';
import { brandOfHost } from '../domains/brands-of.ts';
import { isNamedLike } from '../domains/name-kinship.ts';
import { isRelated } from '../domains/is-related.ts';
import type { AuthorFacts } from './author.ts';
import type { Link } from './link-facts.ts';
import type { MessageFacts } from './message-facts.ts';

/** The link leads to a known organisation, and to nothing that its users put up or that sends on to others. */
export function isGoodPlace(link: Link): boolean {
  return (
    link.brand !== undefined && !link.isFreeHosting && !link.isShortener && link.redirectsTo === undefined
  );
}

/**
 * Every link leads to known organisations, to the author's own domain, or to a site named like the author. A site that
 * carries the name of a brand which the author claims does not count: impostors register those.
 */
export function leadsOnlyToGood({ author, links }: Pick<MessageFacts, 'author' | 'links'>): boolean {
  return (
    links.web.length > 0 &&
    links.web.some(isGoodPlace) &&
    links.web.every((link) => isGoodPlace(link) || isAuthors(link, author))
  );
}

function isAuthors(link: Link, { claims, host, lookAlike, report }: AuthorFacts): boolean {
  const isPlain = link.lookAlike === undefined && !link.hasAbusedEnding && !link.isFreeHosting;
  const isOwn = !report.isFreeMail && isRelated(link.host?.root ?? '', host.root);
  return (
    isPlain &&
    claims.length === 0 &&
    lookAlike === undefined &&
    (isOwn || isNamedLike(report.name, link.host?.host ?? ''))
  );
}

/** Whom the name or the address is about, and every link leads there: whoever borrows the name gains nothing by them. */
export function leadsOnlyToBrand(brand: Brand, facts: MessageFacts): boolean {
  const { links, message, author } = facts;
  return (
    links.web.length > 0 &&
    areOf(brand, facts) &&
    !links.all.some((link) => HIDING.has(link.scheme) || link.element === 'form') &&
    message.replyTo.every((reply) => isOf(brand, reply.domain) || reply.domain === author.host.host) &&
    !hasOtherWays(facts)
  );
}

/** Every link leads to the brand; a way into its app may stand among many, where the brand signed. */
function areOf(brand: Brand, { links, relations, authentication }: MessageFacts): boolean {
  const others = links.web.filter((link) => link.brand !== brand || !isGoodPlace(link));
  const isSigned =
    authentication.dkim !== 'fail' && relations.signerRoots.some((root) => brandOfHost(root) === brand);
  return (
    others.length === 0 ||
    (isSigned && links.web.length >= MANY && others.every((link) => isApp(link, brand)))
  );
}

/** Links among which a way into an app is one of many. */
const MANY = 8;
/** Hosts that open a page in the app of whom the name in front belongs to. */
const APP_HOSTS = /^([a-z0-9-]{3,40})\.(?:smart\.link|app\.link|onelink\.me|page\.link|adj\.st|go\.link)$/;

function isApp(link: Link, brand: Brand): boolean {
  const name = APP_HOSTS.exec(link.host?.host ?? '')?.[1];
  return name !== undefined && brand.words.some((word) => word.replace(/[^a-z0-9]/g, '') === name);
}

const HIDING: ReadonlySet<string> = new Set(['script', 'data', 'file', 'telephone']);

function isOf(brand: Brand, domain: string): boolean {
  return domain === '' || brand.domains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

/** Files, codes and telephone numbers catch people without a link. */
function hasOtherWays({ codes, attachments, words }: MessageFacts): boolean {
  const isHarmless = attachments.every((file) => HARMLESS.test(file.realType));
  return codes.length > 0 || !isHarmless || words.counts.callback > 0;
}

const HARMLESS = /^(?:image\/(?:png|jpe?g|gif|webp)|text\/(?:plain|calendar))$/;
