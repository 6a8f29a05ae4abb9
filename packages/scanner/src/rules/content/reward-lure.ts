import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A prize, a voucher or points to claim. */
export const rewardLure: Rule = lureRule({
  code: 'content.reward-lure',
  category: 'scam',
  source: 'Consumer office advice on fake prizes, vouchers and expiring points',
  texts: {
    en: {
      title: 'Reward lure',
      explanation:
        'The message says that you won or may claim a prize, a voucher or points, behind a link that does not fit the sender.',
      advice: 'Nobody gives away such things by mail. Do not enter your data.',
      summary: 'It promises a prize, voucher or points behind a link',
      clause: 'it promises a prize',
    },
    ru: {
      title: 'Приманка с подарком',
      explanation: 'Письмо обещает приз, купон или баллы по ссылке, которая не подходит отправителю.',
      advice: 'Такого по почте не дарят. Не вводите свои данные.',
      summary: 'Письмо обещает приз, купон или баллы по ссылке',
      clause: 'оно обещает приз',
    },
  },
  intents: [
    ['reward', 1],
    ['points', 1],
    ['gift-card', 1],
    ['lottery', 0.8],
  ],
  helpers: [
    ['survey', 1],
    ['urgency', 0.4],
    ['streaming', 0.3],
  ],
  needs: 'link',
  least: 2,
});
