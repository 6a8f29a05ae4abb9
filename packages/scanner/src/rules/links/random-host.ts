import { isNumberedHost } from '../../domains/is-numbered-host.ts';
import { looksRandom } from '../../text/looks-random.ts';
import type { Link } from '../../facts/link-facts.ts';
import { eachHost } from './each-host.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** The host of a link is letters and digits rolled by dice, or only the number of a rented machine. */
export const randomHost: Rule = {
  code: 'links.random-host',
  group: 'link-host',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'phishing',
  source:
    'Lexical features of malicious host names: Ma et al. (KDD 2009); Schiavoni et al., "Phoenix" (DIMVA 2014)',
  texts: {
    en: {
      title: 'Link to a random name',
      explanation: 'A link leads to a host at {domain} whose name is random, as throw-away pages have it.',
      advice: 'Do not enter anything there.',
      summary: 'A link leads to a randomly named host at {domain}',
      clause: 'its link leads to a randomly named host',
    },
    ru: {
      title: 'Ссылка на случайное имя',
      explanation: 'Ссылка ведёт на узел в {domain} со случайным именем, как у однодневных страниц.',
      advice: 'Ничего там не вводите.',
      summary: 'Ссылка ведёт на узел со случайным именем в {domain}',
      clause: 'ссылка ведёт на узел со случайным именем',
    },
  },
  evaluate: (facts) =>
    facts.bulk.isList
      ? NOTHING
      : eachHost(facts, (link) => !link.isOfAuthor && isRandom(link))
          .slice(0, 1)
          .map((sign) => (facts.bulk.hasOneClick ? { ...sign, weight: 0.5, severity: 'low' } : sign)),
};

/** Trackers and shops give every customer a random host; their own names are known. */
function isRandom(link: Link): boolean {
  if (link.host === undefined || link.isClickTracker || link.isIpAddress || link.isShortener) {
    return false;
  }
  const labels = [link.host.label, ...link.host.subdomains];
  return link.brand === undefined && (labels.some(looksRandom) || isNumberedHost(link.host));
}
