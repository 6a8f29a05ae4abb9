import { describe, expect, test } from 'vitest';
import type { Report } from './report.ts';
import { buildMessage, type FilePart, type MessageParts } from './testing/build-message.ts';
import { buildProgram } from './testing/build-program.ts';
import { buildZip } from './testing/build-zip.ts';
import { scanRow } from './testing/scan-for-test.ts';

const PROGRAM = buildMessage({ files: [{ name: 'invoice.exe', content: buildProgram() }] });
const LURE = buildMessage({
  from: 'PayPal <info@mailer.example>',
  html: '<p>Verify your account</p><a href="https://paypa1.com/login">Sign in</a>',
});
const LETTER = buildMessage({ text: 'See you on Tuesday.' });

/** A message as the attached file of another one. */
async function scanAttached(
  content: Uint8Array,
  file: Omit<FilePart, 'content'>,
  around: MessageParts = {},
): Promise<Report> {
  return scanRow({ title: '', text: 'See attached.', ...around, files: [{ ...file, content }] });
}

function codesOf(report: Report, subject: string): readonly string[] {
  return report.findings.map((finding) => finding.code).filter((code) => code.startsWith(subject));
}

const DISGUISES: readonly [string, Omit<FilePart, 'content'>][] = [
  ['a file of unknown type named .eml', { name: 'letter.eml' }],
  ['a text named .eml', { name: 'letter.eml', type: 'text/plain' }],
  ['a file of unknown type and name', { name: 'letter' }],
  ['a text with another name', { name: 'letter.txt', type: 'text/plain' }],
];

describe('a message that is attached as a file is looked into', () => {
  test.each(DISGUISES)('as %s: a program in it is dangerous', async (_, file) => {
    const report = await scanAttached(PROGRAM, file);
    expect(report.verdict).toBe('dangerous');
    expect(report.attachments[0]?.realType).toBe('message/rfc822');
    expect(report.attachments[0]?.contains.map((inner) => inner.name)).toContain('invoice.exe');
  });

  test.each(DISGUISES)('as %s: its links count like those of an attached message', async (_, file) => {
    const declared = await scanAttached(LURE, { name: 'letter.eml', type: 'message/rfc822' });
    const disguised = await scanAttached(LURE, file);
    expect(codesOf(disguised, 'links.')).toContain('links.look-alike-host');
    expect(codesOf(disguised, 'links.')).toEqual(codesOf(declared, 'links.'));
  });

  test.each(DISGUISES)('as %s: an ordinary letter stays clean', async (_, file) => {
    const report = await scanAttached(LETTER, file);
    expect(report.findings).toEqual([]);
  });

  test('also in an archive', async () => {
    const archive = buildZip([{ name: 'letter.eml', content: PROGRAM }]);
    expect((await scanAttached(archive, { name: 'a.zip' })).verdict).toBe('dangerous');
  });

  test('also inside another one', async () => {
    const middle = buildMessage({ files: [{ name: 'inner.eml', content: PROGRAM }] });
    expect((await scanAttached(middle, { name: 'outer.eml' })).verdict).toBe('dangerous');
  });

  test('and is unscannable where it goes deeper than is looked', async () => {
    const levels = Array.from({ length: 12 });
    const deep = levels.reduce<Uint8Array>(
      (inner) => buildMessage({ files: [{ name: 'inner.eml', content: inner }] }),
      LETTER,
    );
    expect((await scanAttached(deep, { name: 'outer.eml' })).verdict).toBe('unscannable');
  });
});

describe('a text that is no message', () => {
  test.each([
    ['a list with colons', 'Bread: 2\nMilk: 1\nTo: buy\n'],
    ['a letter with a date line', 'Date: Tuesday\n\nHello Anna,\n'],
    ['settings', 'name: shop\nversion: 1\nfrom: scratch\n'],
  ])('is left a text: %s', async (_, content) => {
    const report = await scanAttached(Buffer.from(content), { name: 'notes.txt', type: 'text/plain' });
    expect(report.attachments[0]?.realType).toBe('text/plain');
  });

  test('may begin with a long chain of forwarded letters', async () => {
    const text = Array.from(
      { length: 12 },
      () => 'From: Anna\nTo: Ben\nSubject: Plan\nDate: Tuesday\n\n',
    ).join('');
    const forwarded = buildMessage({ text });
    expect((await scanAttached(forwarded, { name: 'letter.eml' })).verdict).toBe('clean');
  });
});
