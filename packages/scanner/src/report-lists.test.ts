import { describe, expect, test } from 'vitest';
import { buildZip } from './testing/build-zip.ts';
import { scanRow, type Row } from './testing/scan-for-test.ts';

/** Bytes of a report as it is stored, for the worst of messages. */
const MOST = 1_000_000;
const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

describe('a report stays small, however large the message', () => {
  test.each<readonly [string, Partial<Row>]>([
    ['100,000 links', { html: many(100_000, (at) => `<a href="https://h${String(at)}.example/">x</a>`) }],
    [
      'long targets of signs that are written long',
      {
        html: many(400, (at) => `<a href="https://h.example/${String(at)}${'\u0001€'.repeat(1_900)}">x</a>`),
      },
    ],
    [
      '500 files with long names, all of them bad',
      {
        files: Array.from({ length: 500 }, (_, at) => ({
          name: `${'n'.repeat(2_000)}${String(at)}.pdf.exe`,
          content: 'x',
        })),
      },
    ],
    [
      'archives of 10,000 files with long names',
      {
        files: Array.from({ length: 20 }, (_, file) => ({
          name: `${String(file)}.zip`,
          content: buildZip(
            Array.from({ length: 500 }, (__, at) => ({
              name: `${'n'.repeat(1_000)}${String(at)}.exe`,
              content: 'x',
            })),
          ),
        })),
      },
    ],
    [
      'a name and a subject without end',
      { from: `${'PayPal '.repeat(50_000)} <a@b.example>`, subject: '!'.repeat(500_000) },
    ],
  ])('%s', async (title, row) => {
    const report = await scanRow({ title, ...row });
    expect(JSON.stringify(report).length).toBeLessThan(MOST);
  });
});
