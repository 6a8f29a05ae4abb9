import type { Brand } from '../data/brand.ts';
import { brandOfHost } from '../domains/brands-of.ts';
import { isNamedLike } from '../domains/name-kinship.ts';
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
export function leadsOnlyToGood(facts: AppFacts & Pick<MessageFacts, 'author'>): boolean {
  const { author, links } = facts;
  return (
    links.web.length > 0 &&
    links.web.some(isGoodPlace) &&
    links.web.every((link) => isGoodPlace(link) || isAuthors(link, author) || isWayIntoApp(link, facts))
  );
}

function isAuthors(link: Link, { claims, lookAlike, report }: AuthorFacts): boolean {
  const isPlain = link.lookAlike === undefined && !link.hasAbusedEnding && !link.isFreeHosting;
  const isOwn = !report.isFreeMail && link.isOfAuthor;
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
    links.web.every((link) => (link.brand === brand && isGoodPlace(link)) || isWayIntoApp(link, facts)) &&
    !links.all.some((link) => HIDING.has(link.scheme) || link.element === 'form') &&
    message.replyTo.every((reply) => isOf(brand, reply.domain) || reply.domain === author.host.host) &&
    !hasOtherWays(facts)
  );
}

/** Links among which a way into an app is one of many. */
const MANY = 8;
/** Hosts that open a page in the app of whom the name in front belongs to. */
const APP_HOSTS = /^([a-z0-9-]{3,40})\.(?:smart\.link|app\.link|onelink\.me|page\.link|adj\.st|go\.link)$/;

/**
 * A way into the app of a brand, in a letter with many links that lead to the brand and with its signature: shops write
 * it beside their own links for readers on telephones.
 */
export function isWayIntoApp(link: Link, { links, relations, authentication }: AppFacts): boolean {
  const name = APP_HOSTS.exec(link.host?.host ?? '')?.[1];
  if (name === undefined || links.web.length < MANY || authentication.dkim === 'fail') {
    return false;
  }
  const brand = links.web.find((other) => isGoodPlace(other) && isCalled(other.brand, name))?.brand;
  return brand !== undefined && relations.signerRoots.some((root) => brandOfHost(root) === brand);
}

type AppFacts = Pick<MessageFacts, 'links' | 'relations' | 'authentication'>;

function isCalled(brand: Brand | undefined, name: string): boolean {
  return brand?.words.some((word) => word.replace(/[^a-z0-9]/g, '') === name) === true;
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
