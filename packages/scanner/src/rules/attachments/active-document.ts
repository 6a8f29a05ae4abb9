import type { FileMark } from '../../files/file-facts.ts';
import type { FileKind } from '../../files/file-names.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile, type CarriedFile } from './each-file.ts';

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
      (carried) => deedOf(carried) !== undefined,
      (carried) => [fact('what', deedOf(carried) ?? '')],
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

function deedOf({ file, carrier, depth }: CarriedFile): FileMark | undefined {
  const bringsRisk =
    depth === 0 && file.marks.has('pdf-embedded') && carrier.inside.some(({ kind }) => RISKY.has(kind));
  return DEEDS.find((mark) => file.marks.has(mark)) ?? (bringsRisk ? 'pdf-embedded' : undefined);
}

/** Invoices bring their figures as XML in a PDF; documents with macros and pages have no honest reason to be in one. */
const RISKY: ReadonlySet<FileKind> = new Set<FileKind>([
  'macro-document',
  'page',
  'script',
  'program',
  'shortcut',
]);
