import { hasForeignLetters } from '../../files/file-names.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A file name with letters of two alphabets in one word, or an ending that only looks like one. */
export const lookAlikeName: Rule = {
  code: 'attachments.look-alike-name',
  group: 'attachment',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'malware',
  source: 'Unicode TR 39 (confusables); MITRE ATT&CK T1036',
  texts: {
    en: {
      title: 'Letters that are not what they seem',
      explanation: 'A file name mixes letters of different alphabets that look alike.',
      advice: 'Open it only if you know what it is.',
      summary: 'A file name in it mixes letters that only look alike',
      clause: 'a file name mixes look-alike letters',
    },
    ru: {
      title: 'Буквы не те, чем кажутся',
      explanation: 'В имени файла смешаны похожие буквы разных алфавитов.',
      advice: 'Открывайте, только если знаете, что это.',
      summary: 'В имени файла смешаны похожие буквы разных алфавитов',
      clause: 'в имени файла смешаны похожие буквы',
    },
  },
  evaluate: ({ attachments }) => eachFile(attachments, ({ file }) => hasForeignLetters(file.writtenName)),
};
