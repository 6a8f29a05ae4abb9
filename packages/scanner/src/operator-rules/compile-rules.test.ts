import { describe, expect, test } from 'vitest';
import { explainFinding } from '../explain-finding.ts';
import { scanMessage } from '../scan-message.ts';
import { buildMessage, type MessageParts } from '../testing/build-message.ts';
import { buildZip } from '../testing/build-zip.ts';
import { READER } from '../testing/scan-for-test.ts';
import { compileOperatorRules } from './compile-rules.ts';
import { parseRules } from './parse-rules.ts';
import type { Report } from '../report.ts';

async function scanWith(rule: Readonly<Record<string, unknown>>, parts: MessageParts): Promise<Report> {
  const { rules, problems } = parseRules(
    'a.json',
    JSON.stringify({ rules: [{ code: 'operator.mine', ...rule }] }),
  );
  expect(problems).toEqual([]);
  return scanMessage(buildMessage(parts), READER, { operatorRules: compileOperatorRules(rules) });
}

async function fits(when: unknown, parts: MessageParts): Promise<boolean> {
  const { findings } = await scanWith({ when }, parts);
  return findings.some((finding) => finding.code === 'operator.mine');
}

const verified =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=anna@berg.example; dkim=fail header.d=berg.example; dmarc=pass header.from=berg.example';

const LETTER: MessageParts = {
  from: '"Anna Berg" <Anna@Mail.Berg.example>',
  subject: 'Invoice 2041',
  headers: [
    'Reply-To: pay@lake.example',
    'X-Mailer: OldMailer 3.1',
    'List-Unsubscribe: <https://l.example>',
    verified,
  ],
  html: '<p>Please pay the <a href="https://pay.lake.example/a?b">invoice at berg.example</a> or <a href="http://other.example/">look</a></p>',
  files: [
    {
      name: 'bill.zip',
      type: 'application/zip',
      content: buildZip([{ name: 'bill.pdf.exe', content: 'MZ' + 'x'.repeat(99) }]),
    },
  ],
};

describe('W20 conditions over the facts of a message', () => {
  test.each([
    [{ fact: 'sender.address', equals: 'anna@mail.berg.example' }, true],
    [{ fact: 'sender.address', equals: 'Anna@Mail.Berg.example', caseSensitive: true }, false],
    [{ fact: 'sender.domain', isUnder: 'berg.example' }, true],
    [{ fact: 'sender.domain', isUnder: 'erg.example' }, false],
    [{ fact: 'sender.address', isUnder: ['x.example', 'berg.example'] }, true],
    [{ fact: 'sender.root', in: ['a.example', 'berg.example'] }, true],
    [{ fact: 'sender.name', startsWith: 'anna' }, true],
    [{ fact: 'sender.name', endsWith: 'anna' }, false],
    [{ fact: 'replyTo.domain', equals: 'lake.example' }, true],
    [{ fact: 'subject', matches: '^invoice \\d{4}$' }, true],
    [{ fact: 'subject', matches: '^invoice', caseSensitive: true }, false],
    [{ fact: 'text', contains: ['nothing', 'please pay'] }, true],
    [{ fact: 'headers.x-mailer', matches: 'oldmailer [0-3]\\.' }, true],
    [{ fact: 'headers.X-Mailer', exists: true }, true],
    [{ fact: 'headers.x-other', exists: false }, true],
    [{ fact: 'authentication.dmarc', equals: 'pass' }, true],
    [{ fact: 'authentication.aligned', is: true }, true],
    [{ fact: 'bulk.hasUnsubscribe', is: true }, true],
    [{ fact: 'sender.isFirstContact', is: false }, false],
    [{ fact: 'links.count', equals: 2 }, true],
    [{ fact: 'links.count', moreThan: 2 }, false],
    [{ fact: 'links.count', atMost: 2 }, true],
    [{ fact: 'links.count', lessThan: 2 }, false],
    [{ fact: 'attachments.count', atLeast: 1 }, true],
    [{ fact: 'links.host', equals: 'pay.lake.example' }, true],
    [{ fact: 'links.root', equals: { fact: 'replyTo.root' } }, true],
    [{ fact: 'links.root', equals: { fact: 'sender.root' } }, false],
    [{ fact: 'attachments.name', endsWith: '.zip' }, true],
    [{ fact: 'attachments.name', endsWith: '.exe' }, false],
    [{ fact: 'files.name', endsWith: '.exe' }, true],
    [
      {
        all: [
          { fact: 'subject', contains: 'invoice' },
          { fact: 'links.count', atLeast: 1 },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { fact: 'subject', contains: 'invoice' },
          { fact: 'links.count', atLeast: 9 },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { fact: 'subject', contains: 'nothing' },
          { fact: 'links.count', atLeast: 1 },
        ],
      },
      true,
    ],
    [
      {
        none: [
          { fact: 'subject', contains: 'nothing' },
          { fact: 'links.count', atLeast: 9 },
        ],
      },
      true,
    ],
    [{ not: { fact: 'subject', contains: 'invoice' } }, false],
    [
      {
        some: 'links',
        where: {
          all: [
            { fact: 'text', contains: 'berg.example' },
            { not: { fact: 'root', equals: 'berg.example' } },
          ],
        },
      },
      true,
    ],
    [
      {
        some: 'links',
        where: {
          all: [
            { fact: 'text', equals: 'look' },
            { fact: 'root', equals: 'lake.example' },
          ],
        },
      },
      false,
    ],
    [{ some: 'links', where: { fact: 'root', isUnder: { fact: 'replyTo.root' } } }, true],
    [{ every: 'links', where: { fact: 'isPlainHttp', is: false } }, false],
    [{ no: 'links', where: { fact: 'isIpAddress', is: true } }, true],
    [
      {
        some: 'files',
        where: {
          all: [
            { fact: 'depth', equals: 1 },
            { fact: 'size', lessThan: 200 },
          ],
        },
      },
      true,
    ],
  ])('%j: %s', async (when, expected) => {
    expect(await fits(when, LETTER)).toBe(expected);
  });

  test('nothing is true of every member of an empty list', async () => {
    expect(
      await fits({ every: 'links', where: { fact: 'isShortener', is: false } }, { text: 'No link' }),
    ).toBe(false);
  });

  test('a file is known by its SHA-256', async () => {
    const [file] = (await scanWith({ when: { fact: 'isAnswer', is: true } }, LETTER)).attachments;
    expect(await fits({ fact: 'files.sha256', in: [file?.sha256.toUpperCase() ?? ''] }, LETTER)).toBe(true);
  });
});

describe('W20 findings of a rule', () => {
  const rule = {
    when: { fact: 'subject', contains: 'invoice' },
    severity: 'high',
    weight: 4,
    verdict: 'dangerous',
    category: 'scam',
    texts: {
      en: { title: 'Old supplier', explanation: 'We left them {domain}.', advice: 'Do not pay.' },
      ru: { title: 'Бывший поставщик', explanation: 'Мы с ними не работаем.', advice: 'Не платите.' },
    },
  };

  test('carries the words, the verdict and the category of its author', async () => {
    const report = await scanWith(rule, LETTER);
    const finding = report.findings.find((each) => each.code === 'operator.mine');
    expect(finding).toMatchObject({ severity: 'high', weight: 4, hard: 'dangerous', title: 'Old supplier' });
    expect(finding?.advice).toBe('Do not pay.');
    expect(report.verdict).toBe('dangerous');
  });

  test('speaks in its own words alone where nothing else was found', async () => {
    const report = await scanWith(rule, { subject: 'Invoice' });
    expect([report.category, report.summary]).toEqual(['scam', 'Old supplier.']);
  });

  test('keeps its words in every language when it was stored and the rule is gone', async () => {
    const report = await scanWith(rule, LETTER);
    const finding = report.findings.find((each) => each.code === 'operator.mine');
    expect(explainFinding('operator.mine', finding?.facts ?? [], 'ru')).toEqual({
      title: 'Бывший поставщик',
      explanation: 'Мы с ними не работаем.',
      advice: 'Не платите.',
      summary: 'Бывший поставщик',
    });
  });

  test('puts nothing of the message into its words', async () => {
    const report = await scanWith(rule, LETTER);
    expect(report.findings.find((each) => each.code === 'operator.mine')?.explanation).toBe(
      'We left them {domain}.',
    );
  });

  test('a rule for honesty takes weight away', async () => {
    const when = { fact: 'sender.root', equals: 'berg.example' };
    const report = await scanWith({ when, weight: -3, severity: 'info' }, LETTER);
    expect(report.findings.find((each) => each.code === 'operator.mine')?.weight).toBe(-3);
  });
});
