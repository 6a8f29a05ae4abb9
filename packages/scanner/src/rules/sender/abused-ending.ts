import { ABUSED_ENDINGS } from '../../data/link-hosts.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** A sender domain with an ending that is sold for next to nothing. */
export const abusedSenderEnding: Rule = {
  code: 'sender.abused-ending',
  group: 'sender-domain',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source: 'Korczyński et al., "Cybercrime After the Sunrise" (ASIACCS 2018)',
  texts: {
    en: {
      title: 'Cheap sender domain',
      explanation: 'The sender uses {domain}, whose ending is often bought for a few days of unwanted mail.',
      advice: 'Be careful if you do not know the sender.',
      summary: 'It comes from {domain}, with an ending often used for throw-away senders',
      clause: 'it comes from a throw-away domain ({domain})',
    },
    ru: {
      title: 'Дешёвый домен отправителя',
      explanation:
        'Отправитель использует {domain}: такие домены часто берут на несколько дней для рассылок.',
      advice: 'Будьте осторожны, если не знаете отправителя.',
      summary: 'Отправлено с {domain}: такие домены часто берут на один день',
      clause: 'отправлено с однодневного домена {domain}',
    },
  },
  evaluate: ({ author, bulk }) =>
    signIf(ABUSED_ENDINGS.has(ending(author.host.host)) && !bulk.isList, [fact('domain', author.host.root)]),
};

function ending(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1);
}
