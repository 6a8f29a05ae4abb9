import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A kind of file that people hardly ever mail, and attackers like because few scanners open it. */
export const rareKind: Rule = {
  code: 'attachments.rare-kind',
  group: 'attachment',
  severity: 'medium',
  weight: 1.2,
  hard: undefined,
  category: 'malware',
  source: 'OneNote campaigns of 2023 (CISA, vendor reports); attachment types blocked by Outlook',
  texts: {
    en: {
      title: 'Rare kind of file',
      explanation: 'An attachment is of a kind that is hardly ever mailed (.{ending}).',
      advice: 'Open it only if you expected it.',
      summary: 'An attachment is of a kind that is hardly ever mailed (.{ending})',
      clause: 'it brings a rare kind of file',
    },
    ru: {
      title: 'Редкий вид файла',
      explanation: 'Вложение такого вида (.{ending}) почти никогда не присылают.',
      advice: 'Открывайте, только если ждали его.',
      summary: 'Вложение редкого вида (.{ending})',
      clause: 'вложен файл редкого вида',
    },
  },
  evaluate: ({ attachments, bulk }) =>
    eachFile(
      attachments,
      ({ file, depth }) =>
        TYPES.has(file.realType) ||
        ENDINGS.has(file.ending) ||
        (depth === 0 && !bulk.isList && SCRIPTS.has(file.ending)),
    ),
};

const TYPES: ReadonlySet<string> = new Set([
  'application/onenote',
  'application/x-mso',
  'application/x-ms-access',
]);
const ENDINGS: ReadonlySet<string> = new Set(
  'one onepkg onetoc2 pub mdb accdb accde xla xlm xlw ppa wll wiz oft mso dotm xltm potm ppam xlam udl'.split(
    ' ',
  ),
);
/** Scripts that only run where their language is: programmers send them to lists, others to nobody. */
const SCRIPTS: ReadonlySet<string> = new Set(['sh', 'py', 'pyw', 'pl', 'rb', 'command', 'bash', 'zsh']);
