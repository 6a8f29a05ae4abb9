import { hasLongBlanks } from '../../files/file-names.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** Many blanks push the real ending out of sight. */
export const blanksInName: Rule = {
  code: 'attachments.blanks-in-name',
  group: 'attachment',
  severity: 'high',
  weight: 3.8,
  hard: 'caution',
  category: 'malware',
  source: 'MITRE ATT&CK T1036 (masquerading)',
  texts: {
    en: {
      title: 'Ending pushed out of sight',
      explanation: 'A file name is filled with blanks so that its ending (.{ending}) is not seen.',
      advice: 'Do not open it.',
      summary: 'A file name in it is filled with blanks to hide its ending',
    },
    ru: {
      title: 'Окончание спрятано пробелами',
      explanation: 'Имя файла заполнено пробелами, чтобы окончание (.{ending}) не было видно.',
      advice: 'Не открывайте.',
      summary: 'Имя файла заполнено пробелами, чтобы скрыть окончание',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(attachments, ({ file }) => hasLongBlanks(file.writtenName) && file.ending !== ''),
};
