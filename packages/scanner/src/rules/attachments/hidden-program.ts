import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A program among the bytes of a picture, a sound or a document. */
export const hiddenProgram: Rule = {
  code: 'attachments.hidden-program',
  group: 'attachment',
  severity: 'critical',
  weight: 4.5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1027.003, T1027.009 (payloads in other files)',
  texts: {
    en: {
      title: 'Program inside another file',
      explanation: 'A file (.{ending}) carries a program among its bytes, where it has no business.',
      advice: 'Do not open it.',
      summary: 'A file in it (.{ending}) carries a hidden program',
    },
    ru: {
      title: 'Программа внутри другого файла',
      explanation: 'Внутри файла (.{ending}) спрятана программа, которой там быть не должно.',
      advice: 'Не открывайте.',
      summary: 'В файле (.{ending}) спрятана программа',
    },
  },
  evaluate: ({ attachments }) => eachFile(attachments, ({ file }) => file.marks.has('hidden-program')),
};
