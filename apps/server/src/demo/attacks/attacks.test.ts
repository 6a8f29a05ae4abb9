import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { readMessage } from '@postern/mime';
import type { CodeReader, Report } from '@postern/scanner';
import { createCodeReader, scanMessage } from '@postern/scanner';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Letter } from '../letter.ts';
import { AUTHSERV_ID, MAILBOX_NAMES, OWNERS } from '../people.ts';
import { daysAgo } from './attack-class.ts';
import { ATTACK_CLASSES, ATTACK_LETTERS, attackSamples, legitimateTwins, TWIN_LETTERS } from './index.ts';

const attacks = attackSamples();
const twins = legitimateTwins();
const letters = new Map(
  ATTACK_CLASSES.flatMap((each) => [...each.attacks, ...each.twins]).map((one) => [one.key, one]),
);

/** Names and addresses that belong to nobody (RFC 2606, RFC 5737), and links without a host. */
const RESERVED = /^$|\.example$|^203\.0\.113\./;
/** Public services that the attack is about. */
const SERVICES: ReadonlySet<string> = new Set(['bit.ly', 'www.google.com']);

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

describe('the samples', () => {
  test('are the same bytes every time', () => {
    expect(attackSamples()).toEqual(attacks);
    expect(legitimateTwins()).toEqual(twins);
  });

  test('lead nowhere that exists', () => {
    const hosts = new Set(attacks.flatMap(({ raw }) => hostsIn(raw)));
    expect([...hosts].filter((host) => !RESERVED.test(host) && !SERVICES.has(host))).toEqual([]);
    expect(hosts).toContain('203.0.113.77');
    expect(hosts.size).toBeGreaterThan(15);
  });

  test('lie in the mailboxes: the last three weeks, three in the last day, each mailbox with attack and twin', () => {
    const ages = ATTACK_LETTERS.map((letter) => letter.minutesAgo ?? 0);
    expect(ages.filter((age) => age < daysAgo(1))).toHaveLength(3);
    expect(Math.max(...ages)).toBeLessThan(daysAgo(21));
    for (const some of [ATTACK_LETTERS, TWIN_LETTERS]) {
      expect(new Set(some.map((letter) => letter.mailbox))).toEqual(new Set(MAILBOX_NAMES));
    }
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

/** Where the links, forms and bare addresses of a message lead. */
function hostsIn(raw: Buffer): readonly string[] {
  const { html, text } = readMessage(raw);
  const links = `${html ?? ''}\n${text ?? ''}`.matchAll(
    /\b(?:href|action)="([^"]+)"|(?<![">=])\b(https?:\/\/[^\s"<]+)/g,
  );
  return [...links].map(([, quoted, bare]) => new URL(quoted ?? bare ?? '').hostname);
}

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
