import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { CodeReader } from '@postern/scanner';
import { createCodeReader, scanMessage } from '@postern/scanner';
import { beforeAll, describe, expect, test } from 'vitest';

import { ARRIVALS } from '../arrivals.ts';
import { compose } from '../build/compose.ts';
import type { Letter } from '../letter.ts';
import { AUTHSERV_ID, OWNERS } from '../people.ts';
import { createRandom } from '../random.ts';
import { SERVICE_LETTERS } from './services.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

let readCodes: CodeReader;
beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  readCodes = await createCodeReader(new Uint8Array(readFileSync(wasm)));
});

describe('mail of services in the demo', () => {
  test('every message is judged clean', async () => {
    const judged = await Promise.all(SERVICE_LETTERS.map(judge));
    expect(judged.filter((line) => !line.startsWith('clean'))).toEqual([]);
  });

  test('no two messages share a key', () => {
    const keys = SERVICE_LETTERS.map((letter) => letter.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('mail that arrives while the demo runs', () => {
  test('what is dangerous is judged dangerous or caution, the rest clean', async () => {
    const judged = await Promise.all(
      ARRIVALS.map(async (one) => ({ ...one, line: await judge(one.letter) })),
    );
    const wrong = judged.filter(({ line, isDangerous }) => isDangerous === line.startsWith('clean'));
    expect(wrong.map(({ line }) => line)).toEqual([]);
    expect(judged.filter(({ line }) => line.startsWith('dangerous')).length).toBeGreaterThanOrEqual(5);
  });

  test('the third is a danger: a visitor sees one within minutes', () => {
    expect(ARRIVALS.findIndex(({ isDangerous }) => isDangerous)).toBe(2);
  });

  test('no two messages share a key', () => {
    const keys = ARRIVALS.map(({ letter }) => letter.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** Verdict, key and the codes of what was found, as the guard of the demo meets the message. */
async function judge(letter: Letter): Promise<string> {
  const raw = compose(letter, { at: NOW, random: createRandom('test') });
  const context = {
    now: NOW,
    ownAddresses: [OWNERS[letter.mailbox].address],
    trustedAuthserv: [AUTHSERV_ID],
    correspondent: undefined,
  };
  const report = await scanMessage(raw, context, { readCodes });
  return [report.verdict, letter.key, ...report.findings.map((finding) => finding.code)].join(' ');
}
