import { isStranger, leadsAway } from './setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Asks for a payment or offers a refund, in a hurry, from a stranger. */
export const paymentPressure: Rule = {
  code: 'content.payment-pressure',
  group: 'content-lure',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'scam',
  source: 'Consumer office advice on fake invoices, customs fees and refunds',
  texts: {
    en: {
      title: 'Pressure to pay',
      explanation: 'The message asks for a payment or offers money back, and presses you to hurry.',
      advice: 'Do not pay by its links. Check in the app or on a bill you already have.',
      summary: 'It presses you to pay or to claim money back',
      clause: 'it presses you to pay',
    },
    ru: {
      title: 'Принуждение к оплате',
      explanation: 'Письмо просит заплатить или обещает вернуть деньги и торопит.',
      advice: 'Не платите по его ссылкам. Проверьте в приложении или по прежнему счёту.',
      summary: 'Письмо торопит вас заплатить или получить возврат',
      clause: 'оно торопит вас заплатить',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes } = facts.words;
    const pressure = counts.threat + counts.urgency + counts.delivery;
    const isBulk = facts.bulk.hasUnsubscribe || facts.bulk.isList;
    if (counts.payment === 0 || pressure === 0 || isBulk) {
      return NOTHING;
    }
    const weight =
      0.5 +
      Math.min(1, 0.25 * (counts.payment + pressure)) * (leadsAway(facts) ? 1 : 0.3) +
      (isStranger(facts) ? 0.4 : 0) -
      (leadsAway(facts) ? 0 : 0.4);
    return weight < 0.3
      ? NOTHING
      : [
          {
            facts: [fact('signs', counts.payment + pressure)],
            quote: quotes.payment ?? '',
            weight,
            severity: weight >= 1.4 ? 'medium' : 'low',
          },
        ];
  },
};
