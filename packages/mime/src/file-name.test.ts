import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayFileName } from './file-name.ts';

describe('file names as they are shown', () => {
  test.each([
    ['a path', '../../etc/passwd', 'passwd'],
    ['a Windows path', 'C:\\temp\\a.doc', 'a.doc'],
    ['right-to-left marks (H-35)', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['zero-width characters', 'a\u200b.e\u200dxe', 'a.exe'],
    ['control characters', 'a\r\n\0b\x1b.txt', 'ab.txt'],
    ['dots and blanks at the end, which Windows drops', 'a.exe. . ', 'a.exe'],
    ['long blanks before the extension', `invoice.pdf${' '.repeat(100)}.exe`, 'invoice.pdf .exe'],
    ['dots only', '..', ''],
    ['a hidden file', '.profile', '.profile'],
    ['letters of any script', 'счёт.pdf', 'счёт.pdf'],
    ['half a character', 'a\ud800.txt', 'a\ufffd.txt'],
  ])('%s', (_title, written, shown) => {
    expect(displayFileName(written)).toBe(shown);
  });

  test('a long name keeps its extension', () => {
    const shown = displayFileName(`${'a'.repeat(1_000)}.exe`);
    expect(shown).toHaveLength(255);
    expect(shown.endsWith('.exe')).toBe(true);
  });

  test('cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const once = displayFileName(name);
        expect(displayFileName(once)).toBe(once);
        expect(once).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
