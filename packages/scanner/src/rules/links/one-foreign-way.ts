import { leadsOnlyToGood } from '../../facts/good-places.ts';
import { isRelated } from '../../domains/is-related.ts';
import { countPurposes } from '../../facts/count-purposes.ts';
import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { isStranger } from '../content/setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A purpose, one foreign site for all links, and no way to sign off. */
export const oneForeignWay: Rule = {
  code: 'links.one-foreign-way',
  group: 'links-way',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source:
    'Anatomy of credential phishing: one button, one foreign site, and no way out; together rare in honest mail',
  texts: {
    en: {
      title: 'One way, and it leads to strangers',
      explanation:
        'The message wants something, and every link in it ({count}) leads to {domain}, which is not the sender.',
      advice: 'Do not use the link; open the site of the sender yourself.',
      summary: 'It wants something, and everything in it leads to {domain}, which is not the sender',
      clause: 'everything in it leads to {domain}',
    },
    ru: {
      title: 'Один путь, и он чужой',
      explanation: 'Письмо чего-то хочет, а все ссылки ({count}) ведут на {domain}, чужой отправителю.',
      advice: 'Не переходите по ссылке; откройте сайт отправителя сами.',
      summary: 'Письмо чего-то хочет, а всё в нём ведёт на чужой {domain}',
      clause: 'всё в нём ведёт на {domain}',
    },
  },
  evaluate: (facts) => {
    const { bulk, links, author, message, html } = facts;
    const [root] = links.roots;
    const purposes = countPurposes(facts);
    if (html === undefined || root === undefined || links.roots.length > 1 || purposes === 0) {
      return NOTHING;
    }
    if (bulk.isList || bulk.hasUnsubscribe || isPlainAnswer(message) || isRelated(root, author.host.root)) {
      return NOTHING;
    }
    // A brand's own site is nobody's trap.
    if (leadsOnlyToGood(facts)) {
      return NOTHING;
    }
    const weight =
      0.7 +
      0.25 * Math.min(3, purposes) +
      (message.text === undefined ? 0.4 : 0) +
      (links.web.length <= FEW ? 0.2 : 0) +
      (isStranger(facts) ? 0.2 : 0);
    return [{ facts: [fact('domain', root), fact('count', links.web.length)], weight }];
  },
};

/** A button, and perhaps a picture that leads to the same place. */
const FEW = 4;
