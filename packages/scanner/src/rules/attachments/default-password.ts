import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A document locked with the password that Office tries by itself: locked against scanners, open to its reader. */
export const defaultPassword: Rule = {
  code: 'attachments.default-password',
  group: 'attachment-hidden',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'malware',
  source:
    'MS-OFFCRYPTO 2.4.2.3; MITRE ATT&CK T1027.013; workbooks with a protected structure are locked so, too',
  texts: {
    en: {
      title: 'Locked for show',
      explanation:
        'An attached document is encrypted with a password that Office knows, so that it opens at a click while scanners stay out.',
      advice: 'Open it only if you expected it.',
      summary: 'An attached document is locked against scanners only',
      clause: 'its document is locked against scanners only',
    },
    ru: {
      title: 'Закрыт для вида',
      explanation:
        'Вложенный документ зашифрован паролем, который Office знает сам: он откроется щелчком, а проверка останется снаружи.',
      advice: 'Открывайте, только если ждали его.',
      summary: 'Вложенный документ закрыт только от проверки',
      clause: 'вложенный документ закрыт только от проверки',
    },
  },
  evaluate: ({ attachments }) => eachFile(attachments, ({ file }) => file.marks.has('default-password')),
};
