import { createPhraseFinder } from '../../text/phrase-finder.ts';
import { plainWords } from '../../text/plain-words.ts';
import type { Concept } from '../../data/phrases/concepts/concepts.ts';
import { SECURITY_HOUSES } from '../../data/security-houses.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Security software or a payment house is billed for by an address of another name. */
export const billingByStranger: Rule = {
  code: 'content.billing-by-stranger',
  group: 'content-billing',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'phishing',
  source:
    'Call-back phishing and fake renewals in the names of security software, as consumer offices describe them',
  texts: {
    en: {
      title: 'Bill in a foreign name',
      explanation: 'It bills for {house}, but {domain} is not of that house.',
      advice: 'Do not call and do not pay; look into your account at the house itself.',
      summary: 'It bills for {house}, but was sent from {domain}',
      clause: 'it bills for {house} from a foreign address',
    },
    ru: {
      title: 'Счёт от чужого имени',
      explanation: 'Письмо выставляет счёт за {house}, но {domain} этой фирме не принадлежит.',
      advice: 'Не звоните и не платите; проверьте всё в самой фирме.',
      summary: 'Письмо выставляет счёт за {house}, но отправлено с {domain}',
      clause: 'оно выставляет счёт за {house} с чужого адреса',
    },
  },
  evaluate: ({ author, bulk, message, intents, words }) => {
    if (isListOrAnswer({ bulk, message })) {
      return NOTHING;
    }
    const bills = BILLS.filter((concept) => intents.concepts.has(concept)).length;
    if (bills < 2) {
      return NOTHING;
    }
    const head = plainWords(`${author.report.name} . ${message.subject.slice(0, HEAD_CHARACTERS)}`);
    const inHead = HOUSES.find(head).get('house')?.[0];
    const house = inHead ?? HOUSES.find(words.text.slice(0, TEXT_CHARACTERS)).get('house')?.[0];
    if (house === undefined || bills < (inHead === undefined ? 3 : 2) || bearsName(author.host.root, house)) {
      return NOTHING;
    }
    const weight = (inHead === undefined ? 0.8 : 1.3) + 0.25 * Math.min(4, bills);
    return [
      { facts: [fact('house', house), fact('domain', author.host.root || 'unreadable-address')], weight },
    ];
  },
};

const HEAD_CHARACTERS = 300;
const TEXT_CHARACTERS = 3_000;
const HOUSES = createPhraseFinder({ house: SECURITY_HOUSES });
const BILLS: readonly Concept[] = [
  'charged',
  'invoice',
  'order',
  'subscription',
  'renew',
  'cancel',
  'refund',
  'payment',
  'expired',
];

function bearsName(root: string, house: string): boolean {
  return house.split(' ').some((word) => root.includes(word));
}
