import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** An archive that unpacks to far more than it is, or is nested without end. */
export const bomb: Rule = {
  code: 'attachments.bomb',
  group: 'structure-limits',
  severity: 'high',
  weight: 3,
  hard: 'unscannable',
  category: 'malware',
  source: '42.zip; Fifield, "A better zip bomb" (WOOT 2019)',
  texts: {
    en: {
      title: 'Archive bomb',
      explanation:
        'An attached archive is built to overwhelm whoever unpacks it, so it was not looked into to the end.',
      advice: 'Do not unpack it.',
      summary: 'An attached archive is built to overwhelm whoever unpacks it',
    },
    ru: {
      title: 'Архивная бомба',
      explanation: 'Вложенный архив построен так, чтобы перегрузить распаковщик; до конца его не проверили.',
      advice: 'Не распаковывайте.',
      summary: 'Вложенный архив построен так, чтобы перегрузить распаковщик',
    },
  },
  evaluate: ({ attachments }) => eachFile(attachments, ({ file }) => file.marks.has('bomb')),
};
