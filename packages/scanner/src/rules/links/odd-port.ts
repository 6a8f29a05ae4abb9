import { fact, type Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A web link to another port than those of the web. */
export const oddPort: Rule = {
  code: 'links.odd-port',
  group: 'link-shape',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'phishing',
  source: 'Garera et al. (WORM 2007)',
  texts: {
    en: {
      title: 'Unusual port',
      explanation: 'A link to {domain} uses the port {port}, which public sites do not.',
      advice: 'Do not enter anything there.',
      summary: 'A link to {domain} uses an unusual port',
    },
    ru: {
      title: 'Необычный порт',
      explanation: 'Ссылка на {domain} использует порт {port}, чего у обычных сайтов не бывает.',
      advice: 'Ничего там не вводите.',
      summary: 'Ссылка на {domain} использует необычный порт',
    },
  },
  evaluate: (facts) =>
    eachHost(
      facts,
      (link) => link.port !== 0 && !facts.bulk.isList && link.host?.root !== facts.author.host.root,
      (link) => [fact('port', link.port)],
    ),
};
