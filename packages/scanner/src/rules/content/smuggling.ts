import { signIf, type Rule } from '../rule.ts';

/** Script in the message that builds a file on the reader's device. */
export const smuggling: Rule = {
  code: 'content.smuggling',
  group: 'content-markup',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1027.006 (HTML smuggling)',
  texts: {
    en: {
      title: 'File smuggled in HTML',
      explanation: 'The message contains script that builds a file on your device, past every check.',
      advice: 'Delete it.',
      summary: 'It contains script that smuggles a file onto your device',
    },
    ru: {
      title: 'Файл, спрятанный в HTML',
      explanation: 'Письмо содержит скрипт, который собирает файл на вашем устройстве в обход проверок.',
      advice: 'Удалите его.',
      summary: 'Письмо содержит скрипт, который тайком создаёт файл на вашем устройстве',
    },
  },
  evaluate: ({ bodyMarks }) => signIf(bodyMarks.includes('page-smuggling'), []),
};
