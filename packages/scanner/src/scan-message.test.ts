import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICTS } from './report.ts';
import { scanMessage } from './scan-message.ts';
import { summarise } from './scoring/summarise.ts';
import { buildMessage } from './testing/build-message.ts';
import { buildProgram } from './testing/build-program.ts';
import { buildZip } from './testing/build-zip.ts';
import { READER, scanRow } from './testing/scan-for-test.ts';

describe('one verdict for each message', () => {
  const link = '<p><a href="https://account-check.example-signin.top/">Verify now</a></p>';

  test('S01: an honest letter is clean and has no category', async () => {
    const text = 'Hi, shall we meet on Sunday at three? I will bring the cake. Anna';
    expect(await scanRow({ title: '', text })).toMatchObject({
      verdict: 'clean',
      category: 'none',
      summary: '',
    });
  });

  test('S01: a lure is held back as phishing, with a sentence that says why', async () => {
    const report = await scanRow({
      title: '',
      from: '"PayPal Security" <service@qkxwzv.top>',
      subject: 'Your account is limited',
      html: `<p>Dear customer, your PayPal account will be suspended within 24 hours. Verify your password.</p>${link}`,
    });
    expect(['caution', 'dangerous']).toContain(report.verdict);
    expect(['phishing', 'impersonation']).toContain(report.category);
    expect(report.summary.length).toBeGreaterThan(20);
  });

  test('S04: a program in an archive is dangerous, and its category is malware, not phishing', async () => {
    const content = buildZip([{ name: 'invoice.pdf.exe', content: buildProgram() }]);
    const report = await scanRow({
      title: '',
      text: 'The invoice.',
      files: [{ name: 'invoice.zip', content }],
    });
    expect(report).toMatchObject({ verdict: 'dangerous', category: 'malware' });
  });
});

describe('hostile bytes', () => {
  test('never make the scan throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(VERDICTS).toContain((await scanMessage(bytes, READER)).verdict);
      }),
      { numRuns: 150 },
    );
  });

  test('never make the scan throw as attachment of any name', async () => {
    const heads = [
      '%PDF-1.4 stream',
      'PK\x03\x04',
      'PK\x05\x06',
      'Rar!\x1a\x07\x01\x00',
      'Rar!\x1a\x07\x00',
      '7z\xbc\xaf\x27\x1c',
      '\x1f\x8b\x08',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '{\\rt',
      '\x89PNG\r\n\x1a\n',
      '<html>',
      'MZ',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('a.zip', 'a.docx', 'a.rar', 'a.html', 'a', 'a.pdf'),
        async (head, bytes, name) => {
          const content = Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
          expect(VERDICTS).toContain(
            (await scanMessage(buildMessage({ files: [{ name, content }] }), READER)).verdict,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('an empty message has a report', async () => {
    expect((await scanMessage(new Uint8Array(), READER)).rulesVersion).not.toBe('');
  });
});

describe('the report', () => {
  const secret = 'canary-4471';
  const hostile = {
    title: '',
    from: `"PayPal ${secret}" <x@mailer-site.net>`,
    subject: `Your account ${secret} was limited`,
    html: `<p>Verify your account ${secret} within 24 hours or it will be suspended.</p><a href="https://evil-site.click/${secret}/login?x=${secret}">https://www.paypal.com/${secret}</a>`,
    files: [{ name: `${secret}.pdf.exe`, content: buildProgram() }],
  };

  test('keeps quotes, names and paths of the message out of facts and explanations', async () => {
    const report = await scanRow(hostile);
    const stored = report.findings.map(({ code, facts, title, explanation, advice }) => ({
      code,
      facts,
      title,
      explanation,
      advice,
    }));
    expect(report.findings.length).toBeGreaterThan(4);
    expect(JSON.stringify([stored, report.summary, report.notChecked])).not.toContain(secret);
  });

  test('is plain data that survives JSON', async () => {
    const report = await scanRow(hostile);
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({
      verdict: report.verdict,
      score: report.score,
    });
  });

  test('is the same for the same bytes', async () => {
    expect(await scanRow(hostile)).toEqual(await scanRow(hostile));
  });

  test('says in one sentence who it pretends to be and where it comes from', async () => {
    const report = await scanRow({
      title: '',
      from: 'DHL Express <info@shop-news.example>',
      subject: 'Your parcel',
      html: '<a href="https://shop.elsewhere.top/x">Track</a>',
      context: { correspondent: { messagesSeen: 0, namesSeen: [], markedSafe: false } },
    });
    expect(report.summary).toMatch(
      /^This says it is from DHL, but it was sent by a mailbox at shop-news\.example, which has never written to you, and .+\.$/,
    );
  });

  test('says the same in Russian from what is stored of it', async () => {
    const report = await scanRow({
      title: '',
      from: 'DHL Express <info@shop-news.example>',
      subject: 'Your parcel',
      html: '<a href="https://shop.elsewhere.top/x">Track</a>',
    });
    const stored = report.findings.map(({ code, facts, weight, group, hard }) => ({
      code,
      facts,
      weight,
      group,
      hard,
    }));
    const sentence = summarise({
      findings: stored,
      verdict: report.verdict,
      sender: { isFirstContact: true },
      language: 'ru',
    });
    expect(sentence).toMatch(
      /^Письмо выдаёт себя за DHL, но отправлено с адреса в shop-news\.example, откуда вам раньше не писали; кроме того, .+\.$/,
    );
  });

  test('says what was not checked', async () => {
    const locked = buildZip([{ name: 'a.pdf', content: 'x', isEncrypted: true }]);
    const report = await scanRow({ title: '', files: [{ name: 'a.zip', content: locked }] });
    expect(report.notChecked).toEqual(
      expect.arrayContaining([
        { what: 'sender authentication over DNS', why: 'switched-off' },
        { what: 'encrypted attachments', why: 'encrypted' },
        { what: 'codes in images', why: 'switched-off' },
      ]),
    );
  });

  test('lists what is inside of archives, with types and hashes', async () => {
    const report = await scanRow({
      title: '',
      files: [
        {
          name: 'a.zip',
          content: buildZip([
            { name: 'b.zip', content: buildZip([{ name: 'c.exe', content: buildProgram() }]) },
          ]),
        },
      ],
    });
    const [attachment] = report.attachments;
    expect(attachment?.contains.map((inner) => inner.name)).toEqual(['b.zip', 'c.exe']);
    expect(attachment?.contains[1]?.realType).toBe('application/vnd.microsoft.portable-executable');
    expect(attachment?.contains[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(attachment?.suspicions).toContain('attachments.program-in-archive');
  });

  test('points from links to what is wrong with them', async () => {
    const report = await scanRow({ title: '', html: '<a href="https://evil-site.net/x">www.paypal.com</a>' });
    expect(report.links[0]).toMatchObject({
      registrableDomain: 'evil-site.net',
      suspicions: expect.arrayContaining(['links.text-names-other-site']),
    });
  });
});

describe('history', () => {
  const doubtful = {
    title: '',
    from: 'Ben <ben@northwind.example>',
    subject: 'Invoice',
    html: '<p>Please review the document.</p><a href="https://bit.ly/3x">Open</a>',
    headers: ['X-Priority: 1'],
  };

  test('a sender marked safe scores lower than a stranger', async () => {
    const stranger = await scanRow({
      ...doubtful,
      context: { correspondent: { messagesSeen: 0, namesSeen: [], markedSafe: false } },
    });
    const safe = await scanRow({
      ...doubtful,
      context: { correspondent: { messagesSeen: 5, namesSeen: ['Ben'], markedSafe: true } },
    });
    expect(safe.score).toBeLessThan(stranger.score);
    expect(safe.verdict).toBe('clean');
  });

  test('a program stays dangerous whoever sent it', async () => {
    const report = await scanRow({
      title: '',
      files: [{ name: 'a.exe', content: buildProgram() }],
      context: { correspondent: { messagesSeen: 50, namesSeen: [], markedSafe: true } },
    });
    expect(report.verdict).toBe('dangerous');
  });
});
