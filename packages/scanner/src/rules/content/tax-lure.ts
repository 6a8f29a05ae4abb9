import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** The tax office or a register, by somebody else. */
export const taxLure: Rule = lureRule({
  code: 'content.tax-lure',
  category: 'phishing',
  source: 'Tax office warnings about messages in their name',
  texts: {
    en: {
      title: 'Tax office lure',
      explanation:
        'The message speaks of taxes, a register or a public office, and its sender or links do not belong to one.',
      advice: 'Public offices do not settle this by mail. Open their site yourself.',
      summary: 'It speaks in the name of a tax or public office that it does not come from',
      clause: 'it speaks of taxes and leads elsewhere',
    },
    ru: {
      title: 'Приманка от имени налоговой',
      explanation: 'Письмо говорит о налогах, реестре или ведомстве, но отправитель или ссылки не их.',
      advice: 'Ведомства так не пишут. Откройте их сайт сами.',
      summary: 'Письмо говорит от имени налоговой или ведомства',
      clause: 'оно говорит о налогах и ведёт не туда',
    },
  },
  intents: [['tax', 1]],
  helpers: [
    ['urgency', 0.5],
    ['legal', 0.5],
    ['refund', 0.5],
    ['fine', 0.4],
  ],
  needs: 'link-or-file',
  least: 1.5,
});
