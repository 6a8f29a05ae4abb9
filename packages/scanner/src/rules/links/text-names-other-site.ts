import { brandOfHost } from '../../domains/brands-of.ts';
import { readHost } from '../../domains/read-host.ts';
import { isRelated } from '../../domains/is-related.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import type { Link } from '../../facts/link-facts.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, type Rule, type Sign } from '../rule.ts';

/** The shown text names one site, the link leads to another. */
export const textNamesOtherSite: Rule = {
  code: 'links.text-names-other-site',
  group: 'link-deception',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'phishing',
  source:
    'Fette et al., "Learning to Detect Phishing Emails" (WWW 2007); compared by registrable domain (publicsuffix.org)',
  texts: {
    en: {
      title: 'Link goes elsewhere',
      explanation: 'A link shows {shown} but leads to {domain}.',
      advice: 'Type the address yourself instead of using the link.',
      summary: 'It shows a link to {shown} that really leads to {domain}',
      clause: 'a link that shows {shown} leads to {domain}',
    },
    ru: {
      title: 'Ссылка ведёт не туда',
      explanation: 'Ссылка показывает {shown}, но ведёт на {domain}.',
      advice: 'Наберите адрес сами, не нажимая на ссылку.',
      summary: 'Ссылка показывает {shown}, а ведёт на {domain}',
      clause: 'ссылка с адресом {shown} ведёт на {domain}',
    },
  },
  evaluate: (facts) => facts.links.web.filter((link) => deceives(link)).map((link) => sign(link, facts)),
};

function deceives(link: Link): boolean {
  if (link.textHost === '' || link.host === undefined) {
    return false;
  }
  const shown = readHost(link.textHost);
  const isSite = shown.hasKnownSuffix || /\.(?:example|test|invalid)$/.test(shown.root);
  return isSite && !isRelated(shown.root, link.host.root) && shown.root !== link.redirectsTo;
}

/**
 * Newsletters send every link through a counter. Such a link shows the sender's own site and leads to a known
 * counter, or to the one host where the other links of a bulk mail lead too.
 */
function sign(link: Link, facts: MessageFacts): Sign {
  const shown = readHost(link.textHost).root;
  const found = [fact('shown', shown), fact('domain', link.host?.root ?? '')];
  if (isCounted(link, facts, shown)) {
    return { facts: found, weight: 0.1, severity: 'info', quote: link.text };
  }
  // A service that shows a message of one of its users counts the links in it, too.
  const isSenders = link.host?.root === facts.author.host.root && isConfirmed(facts);
  if (isSenders && brandOfHost(shown) === undefined && isOnBehalf(facts)) {
    return { facts: found, weight: 0.3, severity: 'info', quote: link.text };
  }
  if (isSenders && brandOfHost(shown) === undefined) {
    return { facts: found, weight: 1, severity: 'medium', quote: link.text };
  }
  const isBrand = brandOfHost(shown) !== undefined && facts.author.brand === undefined;
  // An address of a firm that leads to a stranger has no honest use; other shown addresses are often slips.
  if (isBrand) {
    return { facts: found, hard: 'caution', quote: link.text };
  }
  return !facts.bulk.hasUnsubscribe
    ? { facts: found, quote: link.text }
    : { facts: found, weight: 1.4, severity: 'medium', quote: link.text };
}

/** The sender's domain was confirmed, or is that of a service that writes for others. */
function isConfirmed(facts: MessageFacts): boolean {
  return facts.authentication.aligned === true || isOnBehalf(facts);
}

function isCounted(link: Link, { author, links, bulk }: MessageFacts, shown: string): boolean {
  if (link.isClickTracker) {
    return true;
  }
  const sameHost = links.web.filter((other) => other.host?.host === link.host?.host).length;
  const isSenders = isRelated(shown, author.host.root) || link.isOfAuthor;
  return isSenders && sameHost >= 3 && (bulk.hasUnsubscribe || bulk.isList);
}
