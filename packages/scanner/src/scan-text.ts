import { readMessage } from '@postern/mime';
import { TEXT_CHARACTERS } from './limits.ts';
import type { Report, ScanContext } from './report.ts';
import { rules } from './rules/catalogue.ts';
import type { Rule } from './rules/rule.ts';
import { FITTED_MODEL } from './scoring/fitted-model.ts';
import { scan, type ScanPorts } from './scan-message.ts';

const HEAD = [
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
].join('\r\n');

/**
 * Rules that say what a text alone can say: where it leads and what it wants. All others ask who sent it, how it came
 * or how it is built, and nobody knows that of a text.
 */
const OF_TEXT = /^(?:links|content)\./;

/** Of these, the ones that compare with a sender or speak of how a message is put together. */
const NEEDS_A_MESSAGE: ReadonlySet<string> = new Set([
  'content.fake-thread',
  'content.only-html',
  'links.all-foreign',
]);

/**
 * Whoever pastes a text is in doubt already, and half of the rules have nothing to look at: as likely bad as good is
 * enough for a second look.
 */
const TEXT_CAUTION_SCORE = 50;

const TEXT_RULES: readonly Rule[] = rules.filter(
  ({ code }) => OF_TEXT.test(code) && !NEEDS_A_MESSAGE.has(code),
);

/**
 * Judges a text without a message around it, such as one that was pasted from somewhere else. The report is that of a
 * message, with an unknown sender and without attachments.
 *
 * @example
 * const report = await scanText('Your parcel waits: http://198.51.100.7/pay', context);
 */
export async function scanText(text: string, context: ScanContext, ports: ScanPorts = {}): Promise<Report> {
  const start = ports.ticks?.() ?? 0;
  const raw = Buffer.from(`${HEAD}\r\n\r\n${text.slice(0, TEXT_CHARACTERS)}`, 'utf8');
  const model = { ...(context.model ?? FITTED_MODEL), caution: TEXT_CAUTION_SCORE };
  const report = await scan(
    readMessage(raw),
    raw,
    { ...context, model },
    { ports, start, asked: TEXT_RULES },
  );
  const wasCut = text.length > TEXT_CHARACTERS;
  const cut = { what: 'the end of the text', why: 'limit' } as const;
  return wasCut ? { ...report, notChecked: [...report.notChecked, cut] } : report;
}
