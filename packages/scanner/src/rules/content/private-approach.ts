import { isListOrAnswer } from '../../facts/is-aside.ts';
import { otherMailbox } from '../../facts/other-mailbox.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A stranger speaks of business, inheritance or a gift, and answers shall go to a private mailbox. */
export const privateApproach: Rule = {
  code: 'content.private-approach',
  group: 'content-approach',
  severity: 'high',
  weight: 2.2,
  hard: undefined,
  category: 'scam',
  source:
    'Advance-fee fraud in police and consumer advice: a stranger, a sum, and another mailbox for answers',
  texts: {
    en: {
      title: 'A stranger with a proposal',
      explanation:
        'A stranger speaks of business, an inheritance or a gift, and wants the answer in a private mailbox ({provider}).',
      advice: 'Do not answer; nobody gives money to strangers.',
      summary: 'A stranger makes a proposal and wants the answer in another, private mailbox',
      clause: 'it wants the answer in another, private mailbox',
    },
    ru: {
      title: 'Предложение от незнакомца',
      explanation:
        'Незнакомец говорит о деле, наследстве или подарке и просит ответить на личный ящик ({provider}).',
      advice: 'Не отвечайте: никто не дарит деньги незнакомым.',
      summary: 'Незнакомец делает предложение и просит ответить на другой, личный ящик',
      clause: 'оно просит ответить на другой, личный ящик',
    },
  },
  evaluate: (facts) => {
    const { bulk, links, message, author, approaches } = facts;
    const count = approaches.business + approaches.lender;
    if (count === 0 || isListOrAnswer({ bulk, message }) || links.web.length > 2) {
      return NOTHING;
    }
    const isFree = author.report.isFreeMail;
    // Without another mailbox it takes more words, from a mailbox that anybody opens.
    const least = bulk.hasUnsubscribe ? 2 : 1;
    const provider = count < least ? '' : otherMailbox(facts);
    if (count < least || (provider === '' && !(isFree && count >= 3 && !bulk.hasUnsubscribe))) {
      return NOTHING;
    }
    const weight = (provider === '' ? 0.3 : 1) + 0.35 * Math.min(5, count) + (isFree ? 0.2 : 0.4);
    return [
      {
        facts: [fact('provider', provider === '' ? author.host.root : provider)],
        weight: Math.min(3, weight),
      },
    ];
  },
};
