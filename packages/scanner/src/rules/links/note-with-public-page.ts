import { isUnder } from '../../data/link-hosts.ts';
import { PUBLIC_PAGES } from '../../data/public-pages.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import { isStranger } from '../content/setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A few words of a stranger and a page, form or file that anybody could have put up. */
export const noteWithPublicPage: Rule = {
  code: 'links.note-with-public-page',
  group: 'links-note',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'phishing',
  source:
    'Short notes with a link to a page or file at a house of good name slip past filters that ask for reputation',
  texts: {
    en: {
      title: 'A short note with a public page',
      explanation:
        'A stranger sends a note of a few words and a link to {domain}, where anybody puts up pages.',
      advice: 'Do not open it unless you know the person and expected it.',
      summary: 'A stranger sends a few words and a link to {domain}, where anybody puts up pages',
      clause: 'a few words and a link to {domain} are all of it',
    },
    ru: {
      title: 'Короткая записка со ссылкой',
      explanation: 'Незнакомец прислал пару слов и ссылку на {domain}, где страницу создаст кто угодно.',
      advice: 'Не открывайте, если не знаете человека и не ждали этого.',
      summary: 'Незнакомец прислал пару слов и ссылку на {domain}, где страницу создаст кто угодно',
      clause: 'в нём лишь пара слов и ссылка на {domain}',
    },
  },
  evaluate: (facts) => {
    const { bulk, links, message, intents, author } = facts;
    if (isListOrAnswer({ bulk, message }) || links.web.length > FEW || !isStranger(facts)) {
      return NOTHING;
    }
    const link = links.web.find(({ host }) => host !== undefined && isPublicPage(host.host));
    if (link?.host === undefined || intents.wordCount > WORDS || link.host.root === author.host.root) {
      return NOTHING;
    }
    const hasSum = /[$€£₽]\s?\d|\d\s?[$€£₽]|\bbtc\b|\busdt\b/i.test(facts.words.text.slice(0, 1_000));
    const weight =
      0.9 + (hasSum ? 1 : 0) + (message.to.length === 0 ? 0.4 : 0) + (bulk.hasUnsubscribe ? 0 : 0.3);
    return [{ facts: [fact('domain', link.host.host)], weight }];
  },
};

const WORDS = 70;
const FEW = 4;

function isPublicPage(host: string): boolean {
  return PUBLIC_PAGES.has(host) || isUnder(host, PUBLIC_PAGES);
}
