import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A shortcut, link file or disk image: programs in other clothes. */
export const shortcut: Rule = {
  code: 'attachments.shortcut',
  group: 'attachment',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1547.009, T1553.005 (mark-of-the-web bypass)',
  texts: {
    en: {
      title: 'Shortcut or disk image',
      explanation: 'An attachment is a {kind} (.{ending}), which can start programs.',
      advice: 'Do not open it.',
      summary: 'Its attachment is a {kind} that can start programs',
    },
    ru: {
      title: 'Ярлык или образ диска',
      explanation: 'Вложение — {kind} (.{ending}): оно может запускать программы.',
      advice: 'Не открывайте.',
      summary: 'Вложение — ярлык или образ диска, который может запускать программы',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file, depth }) => depth === 0 && (file.kind === 'shortcut' || file.kind === 'disk-image'),
      ({ file }) => [fact('kind', file.kind === 'shortcut' ? 'shortcut' : 'disk-image')],
    ),
};
