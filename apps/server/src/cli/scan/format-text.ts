import type { Finding, NotChecked, Report, Verdict } from '@postern/scanner';
import { verdictOf } from './judged.ts';
import type { Judged } from './judged.ts';
import { visible, wrap } from './text-lines.ts';

/** How the text is shown. */
export interface TextStyle {
  readonly hasColour: boolean;
  /** Columns of the terminal; Infinity where lines are not to be broken. */
  readonly columns: number;
}

interface Look {
  readonly mark: string;
  /** SGR parameters. */
  readonly colour: string;
}

/** Never the colour alone: a mark and a word say the same. */
const LOOKS: Readonly<Record<Verdict, Look>> = {
  pending: { mark: '?', colour: '35' },
  clean: { mark: '✔', colour: '32' },
  caution: { mark: '▲', colour: '33' },
  dangerous: { mark: '✖', colour: '1;31' },
  unscannable: { mark: '?', colour: '35' },
};
const FAINT = '2';
const BOLD = '1';
/** Reasons shown of one message; the rest is in --format json. */
const REASONS = 6;
/** As wide as the longest verdict. */
const VERDICT_COLUMNS = 'unscannable'.length;
const INDENT = '    ';

const WHY: Readonly<Record<NotChecked['why'], string>> = {
  'switched-off': 'switched off',
  'timed-out': 'it took too long',
  encrypted: 'it is encrypted',
  limit: 'it is larger than the limit',
  'not-verifiable': 'it cannot be verified',
  failed: 'it gave no answer',
};

/** One message: a line with the verdict, and below it the reasons where there are any. */
export function formatText(judged: Judged, style: TextStyle): string {
  const { file, report } = judged;
  const verdict = verdictOf(judged);
  const { mark, colour } = LOOKS[verdict];
  const head = `${paint(style, colour, `${mark} ${verdict.padEnd(VERDICT_COLUMNS)}`)}  ${visible(nameOf(file))}`;
  if (report === undefined) return `${head}\n${paragraph(`It was not read: ${judged.reason}.`, style)}`;
  const about = verdict === 'clean' ? '' : paint(style, FAINT, `  ${aboutOf(report)}`);
  return `${head}${about}\n${bodyOf(report, style)}`;
}

/** How many messages were called the same. */
export interface Called {
  readonly count: number;
  readonly verdict: Verdict;
  /** 'none' where no kind of harm is named. */
  readonly category: Report['category'];
}

/** The last line: how many of each, malware and phishing apart. '' for a single message, which has said all. */
export function formatTotals(called: readonly Called[], style: TextStyle): string {
  const all = totalOf(called);
  if (all === 1) return '';
  const parts = [...Map.groupBy(called, ({ verdict }) => verdict)]
    .toSorted(([a], [b]) => WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b))
    .map(([verdict, those]) => {
      const text = `${String(totalOf(those))} ${verdict}${kindsOf(those)}`;
      return paint(style, LOOKS[verdict].colour, text);
    });
  return `\n${all === 0 ? 'No message was found.' : `${String(all)} messages: ${parts.join(', ')}`}\n`;
}

function totalOf(called: readonly Called[]): number {
  return called.reduce((sum, { count }) => sum + count, 0);
}

/** " (2 malware, 1 phishing)"; '' where no kind is named. */
function kindsOf(called: readonly Called[]): string {
  const parts = called
    .filter(({ category }) => category !== 'none')
    .toSorted((a, b) => b.count - a.count)
    .map(({ category, count }) => `${String(count)} ${category}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** In which order verdicts are counted up. */
const WORST_FIRST: readonly Verdict[] = ['dangerous', 'caution', 'unscannable', 'pending', 'clean'];

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

function aboutOf({ category, score }: Report): string {
  return category === 'none' ? String(Math.round(score)) : `${category}, ${String(Math.round(score))}`;
}

function bodyOf(report: Report, style: TextStyle): string {
  const reasons = report.verdict === 'clean' ? [] : reasonsOf(report.findings);
  const shown = reasons.slice(0, REASONS).map((finding) => reason(finding, style));
  const more = reasons.length - shown.length;
  const advice = reasons[0]?.advice;
  return [
    ...shown,
    more > 0 ? paragraph(paint(style, FAINT, `and ${String(more)} more`), style) : '',
    advice === undefined ? '' : paragraph(`→ ${advice}`, style),
    ...report.notChecked.filter(isWorthSaying).map((what) => paragraph(openQuestion(what), style)),
  ].join('');
}

/** What speaks against the message, the strongest first, each kind once. */
function reasonsOf(findings: readonly Finding[]): readonly Finding[] {
  const against = findings
    .filter(({ weight, hard }) => weight > 0 || hard !== undefined)
    .toSorted((a, b) => Number(b.hard !== undefined) - Number(a.hard !== undefined) || b.weight - a.weight);
  return against.filter(
    (finding, index) => against.findIndex(({ explanation }) => explanation === finding.explanation) === index,
  );
}

function reason({ title, explanation }: Finding, style: TextStyle): string {
  return paragraph(`${title}. ${explanation}`, style, title.length);
}

/** What is switched off was switched off by the one who asks; the rest is news. */
function isWorthSaying({ why }: NotChecked): boolean {
  return why === 'encrypted' || why === 'limit' || why === 'timed-out';
}

function openQuestion({ what, why }: NotChecked): string {
  return `Not checked: ${what} (${WHY[why]}).`;
}

/** Indented lines; the first `bold` characters stand out. */
function paragraph(text: string, style: TextStyle, bold = 0): string {
  const lines = wrap(visible(text), style.columns - INDENT.length);
  const [first = '', ...others] = lines;
  const head = `${paint(style, BOLD, first.slice(0, bold))}${first.slice(bold)}`;
  return [head, ...others].map((line) => `${INDENT}${line}\n`).join('');
}

function paint({ hasColour }: TextStyle, colour: string, text: string): string {
  return hasColour && text !== '' ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
