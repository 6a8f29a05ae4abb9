/** The pages of the scanner's documentation that are made from its sources: rules, report, limits, facts and API. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_FACTS } from '../../packages/scanner/src/operator-rules/file-facts.ts';
import type { FactEntry } from '../../packages/scanner/src/operator-rules/fact-table.ts';
import { LINK_FACTS } from '../../packages/scanner/src/operator-rules/link-facts.ts';
import { MESSAGE_FACTS } from '../../packages/scanner/src/operator-rules/message-facts.ts';
import { RULES_VERSION, rules } from '../../packages/scanner/src/index.ts';
import type { Rule } from '../../packages/scanner/src/index.ts';
import { declarationOf } from './docs-declarations.ts';
import type { Member } from './docs-declarations.ts';
import { contents, entryPointsOf, sectionOf } from './docs-entry-points.ts';

const library = join(import.meta.dirname, '../../packages/scanner');

const MADE = 'This page is made from the sources.';

/** What each subject looks at: the heading of its rules. A new one fails the check until it has its line. */
const SUBJECTS: Readonly<Record<string, string>> = {
  sender: 'Who says to have written, and whether that fits.',
  authentication: 'Whether the domain of the author confirms the message.',
  links: 'Where the message leads.',
  content: 'What the message wants of its reader, and how it is made.',
  attachments: 'What files really are, whatever they are called.',
  structure: 'How the message is put together, and what could not be seen.',
  reputation: 'What other engines and lists of senders say.',
  history: 'What is known of the sender, and what speaks for the message.',
};

/** rules.md: every rule. */
export function rulesPage(): string {
  const subjects = [...new Set(rules.map(({ code }) => subjectOf(code)))];
  return [
    '# Rules',
    `Every rule of version ${RULES_VERSION}, ${String(rules.length)} in all. ${MADE}`,
    'The code of a rule is stable for ever; its words may be reworded. `{…}` stands for a fact of the finding. Rules of one group see one cause: only the heaviest counts fully. The weight is what the author of the rule gave it (log-odds; negative speaks for the message); the factors fitted to labelled mail are multiplied with it ([evaluation](evaluation.md)). A hard verdict decides by itself.',
    contents(subjects),
    ...subjects.flatMap(subjectSection),
  ].join('\n\n');
}

function subjectOf(code: string): string {
  return code.split('.')[0] ?? '';
}

function subjectSection(subject: string): readonly string[] {
  const about = SUBJECTS[subject];
  if (about === undefined)
    throw new Error(`tools/checks/docs-scanner.ts says nothing of the rules of ${subject}.`);
  return [
    `## ${subject}`,
    about,
    ...rules.filter(({ code }) => subjectOf(code) === subject).flatMap(ruleEntry),
  ];
}

function ruleEntry({
  code,
  group,
  severity,
  weight,
  hard,
  category,
  source,
  texts,
}: Rule): readonly string[] {
  const { title, explanation, advice } = texts.en;
  const about = [
    severity,
    category === 'none' ? '' : category,
    `group \`${group}\``,
    `weight ${String(weight)}`,
  ];
  const decides = hard === undefined ? '' : `decides by itself: ${hard}`;
  return [
    `### \`${code}\``,
    `**${escaped(title)}.** ${escaped(explanation)} ${escaped(advice)}`,
    `${[...about, decides].filter((part) => part !== '').join(' · ')}\\\nSource: ${escaped(source)}`,
  ];
}

/** report.md: the report, member by member. */
export function reportPage(): string {
  const file = join(library, 'src/report.ts');
  const entry = (name: string): readonly string[] => {
    const { doc, members } = declarationOf(file, name);
    return [`## ${name}`, ...(doc === '' ? [] : [doc]), membersTable(members)];
  };
  const names = [
    'Report',
    'Finding',
    'Fact',
    'Authentication',
    'SenderFacts',
    'LinkFact',
    'AttachmentFact',
    'NotChecked',
  ];
  const closed = ['Verdict', 'Category', 'Severity'].map(
    (name) =>
      `- \`${name}\`: ${membersOfUnion(file, `${name === 'Category' ? 'CATEGORI' : name === 'Severity' ? 'SEVERITI' : 'VERDICT'}${name === 'Verdict' ? 'S' : 'ES'}`)}`,
  );
  return [
    '# Report',
    `What a scan answers. ${MADE} How the score is made and what the thresholds mean: [evaluation](evaluation.md).`,
    'A report is plain data: it can be stored as JSON and handed between threads. What is marked "memory only" is a piece of the message and belongs in no log and no database; everything else may be stored. `explainFinding(code, facts, language)` makes words of a stored finding again.',
    contents([...names, 'Closed sets', 'What goes in: ScanContext']),
    ...names.flatMap(entry),
    '## Closed sets',
    closed.join('\n'),
    '## What goes in: ScanContext',
    declarationOf(file, 'ScanContext').doc,
    membersTable(declarationOf(file, 'ScanContext').members),
  ].join('\n\n');
}

function membersOfUnion(file: string, constant: string): string {
  const text = declarationOf(file, constant).text;
  return [...text.matchAll(/["'](\w+)["']/g)].map(([, value = '']) => `\`${value}\``).join(', ');
}

function membersTable(members: readonly Member[]): string {
  const rows = members.map(({ name, optional, type, doc }) => [
    `\`${name}\`${optional ? ' (may be left out)' : ''}`,
    `\`${oneLine(type)}\``,
    oneLine(doc),
  ]);
  return table(['Member', 'Type', 'Meaning'], rows);
}

/** limits.md: every limit with its value and reason. */
export function limitsPage(): string {
  const part = (title: string, about: string, file: string): readonly string[] => [
    `## ${title}`,
    about,
    table(['Limit', 'Value', 'What and why'], limitsIn(join(library, file))),
  ];
  return [
    '# Limits',
    `Every limit, with the reason for its size. None can be lifted by a message. ${MADE}`,
    'What a limit cut off is told: in `notChecked` of the report, and where that could hide something as the finding `structure.limit-reached`.',
    ...part(
      'Reading',
      'Of `@postern/mime`, which takes the message apart; `readMessage(raw, limits)` takes others.',
      '../mime/src/limits.ts',
    ),
    ...part('Scanning', 'Of facts, files, archives and rules.', 'src/limits.ts'),
    ...part('Running', 'Of the pool, where they are not set by its options.', 'src/pool/index.ts'),
    ...part('Verifying', 'Of SPF, DKIM, DMARC and ARC over DNS.', 'src/authentication/limits.ts'),
  ].join('\n\n');
}

/** Constants and members with a doc comment and a number, in the order of the file. */
function limitsIn(file: string): readonly (readonly string[])[] {
  const text = readFileSync(file, 'utf8');
  const entries =
    /^[ ]*\/\*\* ((?:(?!\*\/)[\s\S])+?) \*\/\n[ ]*(?:export )?(?:const )?(\w+)(?:: number)?(?: =|:) ([\d_ *.A-Z/]+)[;,]$/gm;
  return [...text.matchAll(entries)].map(([, doc = '', name = '', value = '']) => [
    `\`${name}\``,
    readable(name, value),
    oneLine(doc.replaceAll(/\n\s*\* ?/g, ' ')),
  ]);
}

const KIBIBYTE = 1_024;

/** `64 * 1024 * 1024` of bytes is 64 MiB, of anything else 67,108,864. */
function readable(name: string, written: string): string {
  const factors = written.replaceAll('_', '').replaceAll('MEBIBYTE', '1048576').split('*');
  const value = factors.reduce((product, factor) => product * Number(factor), 1);
  if (Number.isNaN(value)) throw new Error(`The value of the limit ${name} cannot be read.`);
  const isBytes = /bytes$/i.test(name);
  if (isBytes && value % (KIBIBYTE * KIBIBYTE) === 0) return `${String(value / KIBIBYTE / KIBIBYTE)} MiB`;
  if (isBytes && value % KIBIBYTE === 0) return `${String(value / KIBIBYTE)} KiB`;
  return value.toLocaleString('en-US');
}

/** facts.md: what rules that are data can ask about. */
export function factsPage(): string {
  const part = (
    title: string,
    about: string,
    facts: Readonly<Record<string, Pick<FactEntry<never>, 'type' | 'about'>>>,
  ): readonly string[] => [
    `## ${title}`,
    about,
    table(
      ['Fact', 'Kind', 'Meaning'],
      Object.entries(facts).map(([name, entry]) => [`\`${name}\``, entry.type, escaped(entry.about)]),
    ),
  ];
  return [
    '# Facts for rules that are data',
    `What a condition of a rule in a JSON file can ask about; [rules of your own](operator-rules.md) says how. ${MADE}`,
    'A text fact may have several values (all addresses in To): a test is true where one of them fits. A flag that nobody knows is neither true nor false.',
    ...part(
      'Of the message',
      'Facts of lists (`links.host`) are true of at least one member; `headers.<name>` is any field, such as `headers.x-mailer`.',
      MESSAGE_FACTS,
    ),
    ...part('Of a link', 'In `where` of `{ "some": "links", … }`.', LINK_FACTS),
    ...part(
      'Of a file',
      'In `where` of `{ "some": "attachments", … }`, or of `"files"`: attachments and everything found inside them.',
      FILE_FACTS,
    ),
  ].join('\n\n');
}

/** One line for each entry point: what it is for. */
const ENTRY_POINTS: Readonly<Record<string, string>> = {
  '.': 'The scan itself: facts, rules, report. It does no I/O.',
  './pool': 'Running it where it may break: worker threads in a child process, with limits.',
  './authentication': 'Verifying SPF, DKIM, DMARC and ARC over a DNS port, before the scan.',
  './engines': 'Other engines beside the guard, and rules that an operator writes.',
};

/** api.md: every name of every entry point. */
export function scannerApiPage(): string {
  const points = entryPointsOf(library, '@postern/scanner');
  return [
    '# API reference',
    `Every name of every entry point, with its declaration. ${MADE}`,
    contents(points.map(({ specifier }) => specifier)),
    ...points.flatMap((point) => sectionOf(point, ENTRY_POINTS)),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) throw new Error(`A table of ${head.join(', ')} has no rows.`);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', String.raw`\|`);
}

/** Words of rules stand in Markdown as they are. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(/[<>*_#]/g, String.raw`\$&`);
}
