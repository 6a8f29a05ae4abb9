import type { Brand } from '../../data/brands.ts';
import type { AuthorFacts } from '../../facts/author.ts';
import { brandsInName } from '../../domains/brands-of.ts';
import { foldLookAlikes } from '../../text/fold-look-alikes.ts';
import { leadsOnlyToBrand } from '../../facts/good-places.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { isRelated } from '../../domains/is-related.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The part before the at sign names a brand, and the domain after it is somebody else's. */
export const brandInLocalPart: Rule = {
  code: 'sender.brand-in-local-part',
  group: 'sender-identity',
  severity: 'high',
  weight: 2.2,
  hard: undefined,
  category: 'impersonation',
  source: 'Phishing with the brand in front of the at sign, where people read first (APWG trends)',
  texts: {
    en: {
      title: 'Brand only before the @',
      explanation:
        'The address begins with {brand}, but it belongs to {domain}: anybody may choose what stands before the @.',
      advice: 'Look at what stands behind the @. {brand} does not write from there.',
      summary: 'Its address only begins with {brand}: it belongs to {domain}',
      clause: 'its address only begins with {brand}',
    },
    ru: {
      title: 'Бренд только перед @',
      explanation:
        'Адрес начинается с «{brand}», но принадлежит {domain}: перед @ можно написать что угодно.',
      advice: 'Смотрите на то, что стоит после @. {brand} оттуда не пишет.',
      summary: 'Адрес лишь начинается с «{brand}», а принадлежит {domain}',
      clause: 'адрес лишь начинается с «{brand}»',
    },
  },
  evaluate: (message) => {
    const { author, bulk, links } = message;
    const local = author.report.address.slice(0, Math.max(0, author.report.address.lastIndexOf('@')));
    const pieces = local.slice(0, LOCAL_CHARACTERS).replace(/[._+\-\d]+/g, ' ');
    const plain = local.slice(0, LOCAL_CHARACTERS).replace(/[._+-]+/g, ' ');
    const claim = [pieces, plain]
      .flatMap(brandsInName)
      .find(({ brand, isWhole }) => brand !== author.brand && (!brand.ambiguous || isWhole));
    if (
      claim === undefined ||
      bulk.isList ||
      isOwnTag(claim.brand, author) ||
      isOnBehalf(message) ||
      leadsOnlyToBrand(claim.brand, message)
    ) {
      return NOTHING;
    }
    // People keep an address for each firm they deal with ("amazon@berg.example") and write from it, without links there.
    const isTag = links.web.length === 0 && author.kinship !== 'none';
    const facts = [fact('brand', claim.brand.name), fact('domain', author.host.root)];
    return isTag
      ? NOTHING
      : [{ facts, weight: bulk.hasUnsubscribe ? 1.2 : author.report.isFreeMail ? 1.6 : 2.2 }];
  },
};

const LOCAL_CHARACTERS = 64;

/** The domain is of the same house, or of a firm that carries the word in its own name ("visa-agentur"). */
function isOwnTag(brand: Brand, { host }: AuthorFacts): boolean {
  return (
    brand.domains.some((domain) => isRelated(domain, host.root)) ||
    brand.words.some((word) => foldLookAlikes(host.label).includes(foldLookAlikes(word)))
  );
}
