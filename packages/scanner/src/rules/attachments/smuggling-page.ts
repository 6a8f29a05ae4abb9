import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A page whose script builds a file on the reader's device. */
export const smugglingPage: Rule = {
  code: 'attachments.smuggling-page',
  group: 'attachment',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1027.006 (HTML smuggling)',
  texts: {
    en: {
      title: 'Page that smuggles a file',
      explanation: 'An attached page contains script that builds a file on your device, past every check.',
      advice: 'Delete it.',
      summary: 'An attached page smuggles a file onto your device',
    },
    ru: {
      title: 'Страница, прячущая файл',
      explanation:
        'Во вложенной странице скрипт, который собирает файл на вашем устройстве в обход проверок.',
      advice: 'Удалите.',
      summary: 'Вложенная страница тайком создаёт файл на вашем устройстве',
    },
  },
  evaluate: ({ attachments }) => eachFile(attachments, ({ file }) => file.marks.has('page-smuggling')),
};
