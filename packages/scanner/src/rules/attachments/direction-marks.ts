import { hasDirectionMarks } from '../../files/file-names.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A name with characters that turn the reading direction. */
export const directionMarks: Rule = {
  code: 'attachments.direction-marks',
  group: 'attachment',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1036.002 (right-to-left override)',
  texts: {
    en: {
      title: 'Name written backwards',
      explanation: 'A file name contains hidden marks that turn it around: it really ends in .{ending}.',
      advice: 'Do not open it.',
      summary: 'A file name in it is turned around to hide that it ends in .{ending}',
    },
    ru: {
      title: 'Перевёрнутое имя',
      explanation: 'В имени файла скрытые знаки, переворачивающие его: на деле оно кончается на .{ending}.',
      advice: 'Не открывайте.',
      summary: 'Имя файла перевёрнуто, чтобы скрыть окончание .{ending}',
    },
  },
  evaluate: ({ attachments }) =>
    // Names in Arabic or Hebrew carry such marks for honest reasons.
    eachFile(
      attachments,
      ({ file }) =>
        hasDirectionMarks(file.writtenName) &&
        (/[\u202d\u202e]/.test(file.writtenName) ||
          !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(file.writtenName)) &&
        /[\u202a-\u202e\u2066-\u2069]/.test(file.writtenName),
    ),
};
