import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A PDF not shaped as programs write it: made by hand, damaged, or two kinds of file in one. */
export const oddDocument: Rule = {
  code: 'attachments.odd-document',
  group: 'attachment-shape',
  severity: 'low',
  weight: 0.7,
  hard: undefined,
  category: 'malware',
  source: 'ISO 32000-1, 7.5; Ange Albertini, Corkami: PDF tricks and polyglots',
  texts: {
    en: {
      title: 'Oddly built PDF',
      explanation: 'An attached PDF is built in a way that programs for making PDFs do not build them.',
      advice: 'Open it only if you know what it is.',
      summary: 'An attached PDF is oddly built',
      clause: 'its PDF is oddly built',
    },
    ru: {
      title: 'Странно устроенный PDF',
      explanation: 'Вложенный PDF устроен не так, как его создают обычные программы.',
      advice: 'Открывайте, только если знаете, что это.',
      summary: 'Вложенный PDF странно устроен',
      clause: 'вложенный PDF странно устроен',
    },
  },
  evaluate: ({ attachments }) => eachFile(attachments, ({ file }) => file.marks.has('pdf-odd')),
};
