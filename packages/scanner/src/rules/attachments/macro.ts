import type { FileMark } from '../../files/file-facts.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A document with macros: programs inside a document. */
export const macro: Rule = {
  code: 'attachments.macro',
  group: 'attachment',
  severity: 'high',
  weight: 3.4,
  hard: 'caution',
  category: 'malware',
  source: 'MITRE ATT&CK T1137, T1059.005; Microsoft blocks macros from the internet since 2022',
  texts: {
    en: {
      title: 'Document with macros',
      explanation: 'An attached document contains macros ({how}): programs that can take over the computer.',
      advice: 'Do not open it, and never click "Enable content".',
      summary: 'An attached document contains macros, which can take over the computer',
      clause: 'it brings a document with macros',
    },
    ru: {
      title: 'Документ с макросами',
      explanation: 'Во вложенном документе макросы ({how}): это программы, они могут захватить компьютер.',
      advice: 'Не открывайте и не нажимайте «Включить содержимое».',
      summary: 'Во вложенном документе макросы, они могут захватить компьютер',
      clause: 'вложен документ с макросами',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) => file.marks.has('macro') || file.marks.has('xlm-macro'),
      ({ file }) => [fact('how', howBad(file.marks))],
    ).map((sign) => {
      const how = sign.facts.find((each) => each.name === 'how')?.value;
      return how === 'auto-and-system'
        ? { ...sign, weight: 5, severity: 'critical', hard: 'dangerous' }
        : sign;
    }),
};

function howBad(marks: ReadonlySet<FileMark>): string {
  if ((marks.has('macro-auto') && marks.has('macro-suspicious')) || marks.has('xlm-macro')) {
    return 'auto-and-system';
  }
  if (marks.has('macro-auto')) {
    return 'auto';
  }
  return marks.has('macro-suspicious') ? 'system' : 'unknown';
}
