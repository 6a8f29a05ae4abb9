import { countPurposes } from '../../facts/count-purposes.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';
import { nameUnlikeAddress } from './name-unlike-address.ts';

/** The name is foreign to the address, the words have a purpose, and one or two links serve it. */
export const themeUnlikeName: Rule = {
  code: 'sender.theme-unlike-name',
  group: 'sender-theme',
  severity: 'medium',
  weight: 1.3,
  hard: undefined,
  category: 'impersonation',
  source:
    'Hacked accounts and rented hosts: the theme, the name and the address have nothing to do with each other',
  texts: {
    en: {
      title: 'Name, address and theme do not fit',
      explanation:
        'The name has nothing to do with {domain}, and the message wants something through its few links.',
      advice: 'Take it as a message from somebody else.',
      summary: 'Its name has nothing to do with {domain}, yet it wants something of you',
      clause: 'its name has nothing to do with {domain}',
    },
    ru: {
      title: 'Имя, адрес и тема не вяжутся',
      explanation: 'Имя никак не связано с {domain}, а письмо чего-то хочет через свои немногие ссылки.',
      advice: 'Считайте, что письмо прислал кто-то другой.',
      summary: 'Имя не связано с {domain}, но письмо чего-то хочет',
      clause: 'имя отправителя не связано с {domain}',
    },
  },
  evaluate: (facts) => {
    const { bulk, links, author, message, html } = facts;
    const count = links.web.length;
    if (isListOrAnswer({ bulk, message }) || html === undefined || count === 0 || count > FEW) {
      return NOTHING;
    }
    const purposes = countPurposes(facts);
    if (purposes === 0 || nameUnlikeAddress.evaluate(facts).length === 0) {
      return NOTHING;
    }
    const weight =
      0.7 + 0.25 * Math.min(3, purposes) + (bulk.hasUnsubscribe ? 0 : 0.3) - (isAtHome(facts) ? 0.5 : 0);
    return [{ facts: [fact('domain', author.host.root || 'unreadable-address')], weight }];
  },
};

/** Links of a letter that has one purpose: the button, its picture, a way out. */
const FEW = 3;

/** Links and a further trace are the sender's: a portal that sends for a practice or a school. */
function isAtHome({ relations }: MessageFacts): boolean {
  return relations.own.length >= 2 && relations.own.includes('links');
}
