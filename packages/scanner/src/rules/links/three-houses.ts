import { isOnBehalfHost } from '../../data/on-behalf.ts';
import { isRelated } from '../../domains/is-related.ts';
import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Author, return address and every link are of houses that have nothing to do with each other. */
export const threeHouses: Rule = {
  code: 'links.three-houses',
  group: 'links-three-houses',
  severity: 'medium',
  weight: 1.3,
  hard: undefined,
  category: 'phishing',
  source: 'Stolen addresses, rented servers and free pages in one letter: each part is somebody else',
  texts: {
    en: {
      title: 'Three houses in one letter',
      explanation:
        'It names {domain} as its sender, bounces go to another house, its links to a third, and it offers no header to sign off.',
      advice: 'Take it as a message from somebody else.',
      summary: 'Sender, return address and links are of three houses that have nothing in common',
      clause: 'its sender, return address and links are of three houses',
    },
    ru: {
      title: 'Три хозяина в одном письме',
      explanation:
        'Отправитель — {domain}, возврат идёт к другим, ссылки — к третьим, а поля для отписки нет.',
      advice: 'Считайте, что письмо прислал кто-то другой.',
      summary: 'Отправитель, обратный адрес и ссылки принадлежат трём разным хозяевам',
      clause: 'отправитель, обратный адрес и ссылки — трёх разных хозяев',
    },
  },
  evaluate: ({ author, bulk, links, message, relations, isBounce }) => {
    const { root, host } = author.host;
    const { bounceRoot } = relations;
    const isAside =
      bulk.isList || bulk.hasUnsubscribe || isBounce || isPlainAnswer(message) || isOnBehalfHost(host);
    if (isAside || root === '' || bounceRoot === '' || links.roots.length === 0 || links.roots.length > FEW) {
      return NOTHING;
    }
    const isThird = links.roots.every((link) => !isRelated(link, root) && !isRelated(link, bounceRoot));
    if (isRelated(bounceRoot, root) || !isThird) {
      return NOTHING;
    }
    const weight = (author.kinship === 'none' ? 1.3 : 0.5) + (author.report.isFreeMail ? -0.3 : 0.2);
    return [{ facts: [fact('domain', root)], weight }];
  },
};

/** Houses that a letter with one purpose leads to. */
const FEW = 4;
