import { fact, type Rule, type Sign } from '../rule.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { eachHost } from './each-host.ts';

/** A link to a host that looks like a brand or like the reader's own site. */
export const lookAlikeHost: Rule = {
  code: 'links.look-alike-host',
  group: 'link-deception',
  severity: 'high',
  weight: 3.2,
  hard: undefined,
  category: 'phishing',
  source: 'Unicode Technical Standard 39; Kintis et al., "Hiding in Plain Sight" (CCS 2017)',
  texts: {
    en: {
      title: 'Link to a look-alike',
      explanation: 'A link leads to {domain}, which is made to look like {imitates} but is not ({kind}).',
      advice: 'Open {imitates} by typing its address.',
      summary: 'A link leads to {domain}, which only looks like {imitates}',
      clause: 'a link leads to {domain}, which only looks like {imitates}',
    },
    ru: {
      title: 'Ссылка на похожий сайт',
      explanation: 'Ссылка ведёт на {domain}: похоже на {imitates}, но это другой сайт ({kind}).',
      advice: 'Откройте {imitates}, набрав адрес сами.',
      summary: 'Ссылка ведёт на {domain}, который лишь похож на {imitates}',
      clause: 'ссылка ведёт на {domain}, похожий на {imitates}',
    },
  },
  evaluate: (facts) =>
    linkSigns(facts).map((sign) => {
      const isWeak = sign.facts.some(
        ({ name, value }) => name === 'kind' && (value === 'other-ending' || value === 'added-word'),
      );
      return isWeak ? { ...sign, weight: facts.bulk.hasUnsubscribe ? 0.8 : 2, severity: 'medium' } : sign;
    }),
};

/** A site that the sender's own domain stands for is no impostor of somebody else's letter. */
function linkSigns(facts: MessageFacts): readonly Sign[] {
  return eachHost(
    facts,
    (link) => link.lookAlike !== undefined && link.host?.root !== facts.author.host.root,
    (link) => [fact('imitates', link.lookAlike?.imitates ?? ''), fact('kind', link.lookAlike?.kind ?? '')],
  );
}
