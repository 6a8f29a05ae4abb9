import type { FileMark, InnerFile } from '../../files/file-facts.ts';
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

function deedOf(carried: CarriedFile): FileMark | undefined {
  return (
    DEEDS.find((mark) => carried.file.marks.has(mark)) ?? CARRIERS.find((mark) => bringsRisk(mark, carried))
  );
}

/** Marks of documents that carry others: what they carry decides. */
const CARRIERS = ['pdf-embedded', 'ole-embedded'] as const;

function bringsRisk(mark: (typeof CARRIERS)[number], { file, carrier, depth }: CarriedFile): boolean {
  if (!file.marks.has(mark)) {
    return false;
  }
  return mark === 'pdf-embedded'
    ? depth === 0 && carrier.inside.some(({ kind }) => RISKY.has(kind))
    : directlyIn(file, carrier).some(isStrange);
}

/** Files are listed with what is in them behind them. */
function directlyIn(file: CarriedFile['file'], carrier: CarriedFile['carrier']): readonly InnerFile[] {
  const at = carrier.inside.findIndex((inner) => inner === file);
  const depth = carrier.inside[at]?.depth ?? 0;
  const rest = carrier.inside.slice(at + 1);
  const end = rest.findIndex((inner) => inner.depth <= depth);
  return rest.slice(0, end < 0 ? undefined : end).filter((inner) => inner.depth === depth + 1);
}

/** Sheets, charts and drawings are what documents of Office have inside; whole files of other programs are not. */
function isStrange({ kind, realType }: InnerFile): boolean {
  return RISKY.has(kind) || kind === 'archive' || kind === 'disk-image' || realType === 'application/pdf';
}

/** Invoices bring their figures as XML in a PDF; documents with macros and pages have no honest reason to be in one. */
const RISKY: ReadonlySet<FileKind> = new Set<FileKind>([
  'macro-document',
  'page',
  'script',
  'program',
  'shortcut',
]);
