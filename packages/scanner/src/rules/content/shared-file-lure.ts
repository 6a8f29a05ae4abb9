import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A document that waits to be opened or signed. */
export const sharedFileLure: Rule = lureRule({
  code: 'content.shared-file-lure',
  category: 'phishing',
  source: 'Public reports on fake document shares and signatures',
  texts: {
    en: {
      title: 'Shared file lure',
      explanation: 'The message says that a document waits to be opened or signed, and leads elsewhere.',
      advice: 'Ask the sender in another way whether they really sent it.',
      summary: 'It says that a document waits to be opened or signed',
      clause: 'it lures with a document',
    },
    ru: {
      title: 'Приманка с общим файлом',
      explanation: 'Письмо говорит, что документ ждёт просмотра или подписи, а ведёт в другое место.',
      advice: 'Спросите отправителя другим путём, правда ли это.',
      summary: 'Письмо говорит, что документ ждёт просмотра или подписи',
      clause: 'оно заманивает документом',
    },
  },
  intents: [['document', 1]],
  helpers: [
    ['credential', 0.4],
    ['urgency', 0.3],
    ['required', 0.3],
    ['payroll', 0.6],
    ['quotation', 0.4],
  ],
  needs: 'link-or-file',
  least: 1,
});
