import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A program or script, attached directly. */
export const program: Rule = {
  code: 'attachments.program',
  group: 'attachment',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1204.002; list of blocked attachment types of large providers',
  texts: {
    en: {
      title: 'Program attached',
      explanation: 'An attachment is a program or script (.{ending}), which runs when opened.',
      advice: 'Do not open it. Nobody needs to send you programs by mail.',
      summary: 'Its attachment is a program (.{ending}) that runs when opened',
    },
    ru: {
      title: 'Вложена программа',
      explanation: 'Вложение — программа или скрипт (.{ending}): при открытии оно запустится.',
      advice: 'Не открывайте. Программы по почте не присылают.',
      summary: 'Вложение — программа (.{ending}), которая запустится при открытии',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file, depth }) => depth === 0 && (file.kind === 'program' || file.kind === 'script'),
    ),
};
