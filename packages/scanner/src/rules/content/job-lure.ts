import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Easy work for good money. */
export const jobLure: Rule = lureRule({
  code: 'content.job-lure',
  category: 'scam',
  source: 'FTC and Europol on fake jobs and money mules',
  texts: {
    en: {
      title: 'Job lure',
      explanation: 'The message offers easy work for good money from somebody you did not apply to.',
      advice: 'Do not send documents or account numbers. Look the firm up yourself.',
      summary: 'It offers easy work for good money',
      clause: 'it offers easy work',
    },
    ru: {
      title: 'Приманка с работой',
      explanation: 'Письмо предлагает лёгкую работу за хорошие деньги, хотя вы её не искали.',
      advice: 'Не отправляйте документы и номера счетов. Проверьте фирму сами.',
      summary: 'Письмо предлагает лёгкую работу за хорошие деньги',
      clause: 'оно предлагает лёгкую работу',
    },
  },
  intents: [['job', 1]],
  helpers: [
    ['messenger', 0.7],
    ['urgency', 0.3],
  ],
  needs: 'nothing',
  least: 2,
});
