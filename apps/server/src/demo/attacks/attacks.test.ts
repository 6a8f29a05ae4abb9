import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { CodeReader, Report } from '@postern/scanner';
import { createCodeReader, scanMessage } from '@postern/scanner';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Letter } from '../letter.ts';
import { AUTHSERV_ID, OWNERS } from '../people.ts';
import { ATTACK_CLASSES, attackSamples, legitimateTwins } from './index.ts';

const attacks = attackSamples();
const twins = legitimateTwins();
const letters = new Map(
  ATTACK_CLASSES.flatMap((each) => [...each.attacks, ...each.twins]).map((one) => [one.key, one]),
);

let readCodes: CodeReader;
beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  readCodes = await createCodeReader(new Uint8Array(readFileSync(wasm)));
});

describe('every class', () => {
  test.each(ATTACK_CLASSES)('has an attack and a twin: $name', ({ attacks: some, twins: others }) => {
    expect(some).not.toHaveLength(0);
    expect(others).not.toHaveLength(0);
  });

  test('names its letters by keys of their own', () => {
    const keys = ATTACK_CLASSES.flatMap((each) => [...each.attacks, ...each.twins]).map(
      (one: Letter) => one.key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the guard', () => {
  test.each(attacks)('stops the attack $name ($class)', async ({ name, raw }) => {
    const report = await scan(name, raw);
    expect(['caution', 'dangerous'], reasons(report)).toContain(report.verdict);
    expect(report.summary).not.toBe('');
  });

  test.each(twins)('lets the honest letter $name pass ($class)', async ({ name, raw }) => {
    const report = await scan(name, raw);
    expect(report.verdict, reasons(report)).toBe('clean');
  });
});

/** The message as the guard meets it in the demo: checks of its own mail server believed, no history of the sender. */
function scan(name: string, raw: Buffer): Promise<Report> {
  const mailbox = letters.get(name)?.mailbox ?? 'personal';
  return scanMessage(
    raw,
    {
      now: Date.UTC(2026, 9, 14, 10),
      ownAddresses: [OWNERS[mailbox].address],
      trustedAuthserv: [AUTHSERV_ID],
      correspondent: undefined,
    },
    { readCodes },
  );
}

function reasons(report: Report): string {
  return report.findings.map(({ code, weight }) => `${code} ${String(weight)}`).join(', ');
}
