import type { FileMark } from '../../files/file-facts.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A document that fetches or starts something when it is opened. */
export const activeDocument: Rule = {
  code: 'attachments.active-document',
  group: 'attachment',
  severity: 'high',
  weight: 3.2,
  hard: 'caution',
  category: 'malware',
  source: 'MITRE ATT&CK T1221 (template injection), T1559.002 (DDE), T1203',
  texts: {
    en: {
      title: 'Document that acts',
      explanation: 'An attached document acts when opened: {what}.',
      advice: 'Do not open it on a computer with Office. Ask the sender for a PDF.',
      summary: 'An attached document acts when opened: {what}',
      clause: 'it brings a document that acts when opened',
    },
    ru: {
      title: 'Документ, который действует',
      explanation: 'Вложенный документ при открытии действует: {what}.',
      advice: 'Не открывайте в Office. Попросите прислать PDF.',
      summary: 'Вложенный документ при открытии действует: {what}',
      clause: 'вложен документ, который действует при открытии',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) => deedOf(file.marks) !== undefined,
      ({ file }) => [fact('what', deedOf(file.marks) ?? '')],
    ),
};

const DEEDS: readonly FileMark[] = [
  'dde',
  'external-template',
  'external-link',
  'ole-exploit',
  'ole-package',
  'ole-object',
  'rtf-object',
  'onenote-file',
  'starts-program',
  'pdf-launch',
  'pdf-script',
  'pdf-remote',
  'pdf-open-uri',
];

function deedOf(marks: ReadonlySet<FileMark>): FileMark | undefined {
  return DEEDS.find((mark) => marks.has(mark));
}
