import { beforeAll, describe, expect, test } from 'vitest';
import type { CodeReader } from './codes/code-reader.ts';
import { buildCode, realCodeReader } from './testing/build-code.ts';
import { buildProgram, PLAIN_PDF, TEST_VIRUS } from './testing/build-program.ts';
import { buildWordFile, buildZip } from './testing/build-zip.ts';
import { scanRow, type Row } from './testing/scan-for-test.ts';

/**
 * Every class of attack that the guard must stop, as a whole message with its verdict, and beside it the legitimate
 * twin that must stay clean. Real reader, real rules, real scoring; only the reader of codes is made once.
 */
interface Pair {
  readonly attack: Row;
  readonly twin: Row;
}

const PASSED =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=paypal.com; dkim=pass header.d=paypal.com; dmarc=pass header.from=paypal.com';
const FAILED =
  'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=x.example; dkim=none; dmarc=fail header.from=paypal.com';
const NEWSLETTER = [
  'List-Unsubscribe: <https://click.sender-net.com/u/1>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
];
const link = (href: string, text: string): string =>
  `<p>Hello Anna,</p><p>as agreed:</p><p><a href="${href}">${text}</a></p>`;

const LOGIN_FORM =
  '<html><title>Sign in</title><form action="https://collect.example/p"><input name="user"><input type="password" name="p"></form></html>';
const SMUGGLED = `<html><script>var b=atob("${'QUJD'.repeat(40)}");var a=document.createElement('a');a.href=URL.createObjectURL(new Blob([b]));a.download='x.zip';a.click();</script></html>`;
const MACROS = [{ name: 'word/vbaProject.bin', content: 'module' }];

const PAIRS: Readonly<Record<string, Pair>> = {
  'a brand on a foreign address': {
    attack: {
      title: '',
      from: 'DHL Express <info@shop-news.example>',
      subject: 'Your parcel is waiting',
      html: link('https://track.elsewhere.net/p', 'Track now'),
      context: { correspondent: { messagesSeen: 0, namesSeen: [], markedSafe: false } },
    },
    twin: {
      title: '',
      from: 'DHL Express <noreply@dhl.com>',
      subject: 'Your parcel arrives tomorrow',
      html: link('https://www.dhl.com/track/1', 'Track now'),
    },
  },
  'a brand on a free mailbox': {
    attack: {
      title: '',
      from: 'PayPal Service <paypal.help@gmail.com>',
      subject: 'Your account has been limited',
      text: 'Dear customer, please confirm your account within 24 hours.',
    },
    twin: {
      title: '',
      from: 'Paul Paylor <paul.paylor@gmail.com>',
      subject: 'Dinner',
      text: 'Dear Anna, please confirm that you come on Tuesday.',
    },
  },
  'a look-alike domain': {
    attack: { title: '', from: 'Service <service@paypa1.com>', text: 'Please look at your statement.' },
    twin: {
      title: '',
      from: 'PayPal <service@paypal.com>',
      headers: [PASSED],
      text: 'Please look at your statement.',
    },
  },
  'a punycode domain': {
    attack: {
      title: '',
      from: 'Service <service@xn--pypal-4ve.com>',
      text: 'Please look at your statement.',
    },
    twin: {
      title: '',
      from: 'Bäckerei <info@xn--bckerei-5wa.de>',
      text: 'Unsere Öffnungszeiten haben sich geändert.',
    },
  },
  'an address as display name': {
    attack: {
      title: '',
      from: '"service@sparkasse.de" <x77@mailer.example>',
      subject: 'Your statement',
      html: link('https://statement.mailer-two.net/x', 'Open'),
    },
    twin: {
      title: '',
      from: '"anna@berg.example" <anna@berg.example>',
      subject: 'Your statement',
      html: link('https://berg.example/x', 'Open'),
    },
  },
  'two From fields': {
    attack: { title: '', from: 'Bank <info@bank.example>', headers: ['From: x@elsewhere.example'] },
    twin: { title: '', from: 'Bank <info@bank.example>', headers: ['Sender: mailer@bank.example'] },
  },
  'failed authentication of a known domain': {
    attack: {
      title: '',
      from: 'PayPal <service@paypal.com>',
      headers: [FAILED],
      text: 'Please look at your statement.',
    },
    twin: {
      title: '',
      from: 'PayPal <service@paypal.com>',
      headers: [PASSED],
      text: 'Please look at your statement.',
    },
  },
  'a link whose text names another site': {
    attack: {
      title: '',
      from: 'Anna Berg <anna@berg.example>',
      html: link('https://evil-login.net/x', 'https://www.sparkasse.de/login'),
    },
    twin: {
      title: '',
      from: 'Anna Berg <anna@berg.example>',
      html: link('https://sparkasse.de/filialen', 'www.sparkasse.de'),
    },
  },
  'a link to another site in a newsletter': {
    attack: {
      title: '',
      from: 'News <news@berg-shop.com>',
      html:
        link('https://evil-login.net/x', 'www.paypal.com') +
        link('https://evil-login.net/y', 'Confirm your account now'),
    },
    twin: {
      title: '',
      from: 'Berg Shop <news@berg-shop.com>',
      headers: NEWSLETTER,
      html: ['a', 'b', 'c']
        .map((id) => link(`https://click.sender-net.com/${id}`, 'www.berg-shop.com'))
        .join(''),
    },
  },
  'a link hidden behind an IP address': {
    attack: {
      title: '',
      from: 'Service Team <team@service.example>',
      subject: 'Action required',
      html:
        link('http://3232235777.example/', 'x') +
        link('http://198.51.100.7/login', 'Verify your account now'),
    },
    twin: {
      title: '',
      from: 'Anna <anna@berg.example>',
      subject: 'The printer',
      html: link('http://192.168.1.5/setup', 'Printer'),
    },
  },
  'a link hidden behind user information': {
    attack: {
      title: '',
      from: 'Service Team <team@service.example>',
      html: link('https://www.sparkasse.de@evil.example/login', 'Log in to confirm your account'),
    },
    twin: {
      title: '',
      from: 'Service Team <team@service.example>',
      html: link('https://service.example/@anna', 'Profile'),
    },
  },
  'a link hidden behind a shortener': {
    attack: {
      title: '',
      from: 'Service Team <team@service.example>',
      subject: 'Your account will be suspended',
      html: '<p>Dear customer,</p>' + link('https://bit.ly/3xyz', 'Verify your account within 24 hours'),
    },
    twin: { title: '', from: 'Anna <anna@berg.example>', html: link('https://bit.ly/3xyz', 'the song') },
  },
  'a link hidden behind a redirector': {
    attack: {
      title: '',
      from: 'Service Team <team@service.example>',
      subject: 'Unusual sign-in',
      html: link(
        'https://www.google.com/url?q=https%3A%2F%2Fevil.example%2F',
        'Sign in to review your account immediately',
      ),
    },
    twin: {
      title: '',
      from: 'Anna <anna@berg.example>',
      html: link('https://www.google.com/url?q=https%3A%2F%2Fberg.example%2Fmap', 'the map'),
    },
  },
  'a data: link': {
    attack: {
      title: '',
      from: 'Service Team <team@service.example>',
      html: link('data:text/html;base64,PGgxPkxvZ2luPC9oMT4=', 'Sign in and verify your account'),
    },
    twin: {
      title: '',
      from: 'Service Team <team@service.example>',
      html: '<p>Hello</p><img src="data:image/png;base64,iVBORw0KGgo=">',
    },
  },
  'a form that asks for a password': {
    attack: {
      title: '',
      html: '<form action="https://collect.example/p"><input type="password" name="p"></form>',
    },
    twin: {
      title: '',
      html: '<form action="https://berg.example/search"><input type="hidden" name="q"></form>',
      from: 'Berg <news@berg.example>',
      headers: NEWSLETTER,
    },
  },
  'a file smuggled in HTML': {
    attack: { title: '', html: SMUGGLED },
    twin: {
      title: '',
      html: '<html><script type="application/ld+json">{"@context":"https://schema.org","@type":"Order"}</script><p>Your order</p></html>',
    },
  },
  'a login page as attachment': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'Statement.html', type: 'text/html', content: LOGIN_FORM }],
    },
    twin: {
      title: '',
      text: 'The page I saved for you.',
      files: [
        {
          name: 'recipe.html',
          type: 'text/html',
          content: '<html><body><h1>Bread</h1><p>Flour and water.</p></body></html>',
        },
      ],
    },
  },
  'invoice.pdf.exe': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'invoice.pdf.exe', content: buildProgram() }],
    },
    twin: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'invoice.2026.11.pdf', type: 'application/pdf', content: PLAIN_PDF }],
    },
  },
  'a right-to-left name': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'statement\u202Efdp.js', content: 'var x = 1;' }],
    },
    twin: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'תוכנית.pdf', type: 'application/pdf', content: PLAIN_PDF }],
    },
  },
  'a type that is not what it says': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'photo.jpg', type: 'image/jpeg', content: buildProgram() }],
    },
    twin: {
      title: '',
      text: 'See attached.',
      files: [
        {
          name: 'photo.jpg',
          type: 'application/octet-stream',
          content: Buffer.from('ffd8ffe000104a464946', 'hex'),
        },
      ],
    },
  },
  'a script in a nested archive': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [
        {
          name: 'scan.zip',
          type: 'application/zip',
          content: buildZip([
            { name: 'inner.zip', content: buildZip([{ name: 'scan.js', content: 'WScript.Echo(1)' }]) },
          ]),
        },
      ],
    },
    twin: {
      title: '',
      text: 'The photos.',
      files: [
        {
          name: 'photos.zip',
          type: 'application/zip',
          content: buildZip([
            { name: 'inner.zip', content: buildZip([{ name: 'a.txt', content: 'a list' }]) },
          ]),
        },
      ],
    },
  },
  'an encrypted archive with its password': {
    attack: {
      title: '',
      text: 'Please see the attached invoice. Password: 4471',
      files: [
        {
          name: 'invoice.zip',
          type: 'application/zip',
          content: buildZip([{ name: 'invoice.doc', content: 'x'.repeat(50), isEncrypted: true }]),
        },
      ],
    },
    twin: {
      title: '',
      text: 'As agreed on the telephone, the file is locked.',
      files: [
        {
          name: 'payroll.zip',
          type: 'application/zip',
          content: buildZip([{ name: 'payroll.pdf', content: 'x'.repeat(50), isEncrypted: true }]),
        },
      ],
    },
  },
  'a macro document': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'invoice.docm', content: buildWordFile(MACROS) }],
    },
    twin: { title: '', text: 'See attached.', files: [{ name: 'agenda.docx', content: buildWordFile() }] },
  },
  'an attachment that is known malware': {
    attack: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'test.txt', type: 'text/plain', content: TEST_VIRUS }],
    },
    twin: {
      title: '',
      text: 'See attached.',
      files: [{ name: 'test.txt', type: 'text/plain', content: 'A text about the EICAR test file.' }],
    },
  },
  'pressure to log in, in English': {
    attack: {
      title: '',
      from: 'Mail Support <support@mail-desk.net>',
      subject: 'Your mailbox will be suspended',
      html: `<p>Dear user,</p><p>Your password expires today. Verify your account within 24 hours to avoid suspension.</p>${link('https://mailbox-check.weebly.com/', 'Keep my password')}`,
    },
    twin: {
      title: '',
      from: 'Berg Verein <info@berg.example>',
      subject: 'Your membership',
      html: `<p>Dear Anna,</p><p>please log in and look at your account when you have time.</p>${link('https://berg.example/login', 'Log in')}`,
    },
  },
  'pressure to log in, in German': {
    attack: {
      title: '',
      from: 'Kundenservice <info@konto-hilfe.net>',
      subject: 'Ihr Konto wurde vorübergehend eingeschränkt',
      html: `<p>Sehr geehrter Kunde,</p><p>bestätigen Sie bitte umgehend Ihre Daten, sonst wird Ihr Konto gesperrt. Sie haben 24 Stunden.</p>${link('https://abgleich.top/x', 'Jetzt bestätigen')}`,
    },
    twin: {
      title: '',
      from: 'Sportverein <info@verein.example>',
      subject: 'Mitgliederversammlung',
      html: `<p>Liebe Anna,</p><p>bitte bestätigen Sie Ihre Teilnahme bis Freitag.</p>${link('https://verein.example/x', 'Zusagen')}`,
    },
  },
  'pressure to log in, in Russian': {
    attack: {
      title: '',
      from: 'Служба поддержки <info@mail-help.net>',
      subject: 'Ваш аккаунт будет заблокирован',
      html: `<p>Уважаемый пользователь!</p><p>Зафиксирован подозрительный вход. Срочно подтвердите ваш аккаунт, иначе доступ будет заблокирован.</p>${link('https://check-mail.click/x', 'Подтвердить')}`,
    },
    twin: {
      title: '',
      from: 'Клуб <info@club.example>',
      subject: 'Встреча во вторник',
      html: `<p>Здравствуйте, Анна!</p><p>Подтвердите, пожалуйста, участие до пятницы.</p>${link('https://club.example/x', 'Подтвердить')}`,
    },
  },
  'pressure to pay': {
    attack: {
      title: '',
      from: 'Customs Office <info@parcel-fee.top>',
      subject: 'Final notice: unpaid customs fee',
      html: `<p>Dear customer,</p><p>Your parcel is on hold. Pay the customs fee within 24 hours.</p>${link('https://pay.parcel-desk.click/x', 'Pay now')}`,
    },
    twin: {
      title: '',
      from: 'Berg Strom <rechnung@berg-strom.example>',
      subject: 'Ihre Rechnung',
      html: `<p>Sehr geehrte Frau Berg,</p><p>Ihre Rechnung vom November ist da. Wir buchen den Betrag am 30. ab.</p>${link('https://berg-strom.example/r', 'Rechnung')}`,
    },
  },
  'changed bank details, in English': {
    attack: {
      title: '',
      from: 'Ben Ode <ben@northwind.example>',
      headers: ['Reply-To: ben.ode.office@gmail.com'],
      subject: 'Invoice 4471',
      text: 'Hello, please note that our bank details have changed: our new bank account is below. Kindly do not use the old account. Pay the outstanding invoice today.',
    },
    twin: {
      title: '',
      from: 'Ben Ode <ben@northwind.example>',
      subject: 'Invoice 4471',
      text: 'Hello, the invoice is attached. Our bank account is the one you know.',
    },
  },
  'changed bank details, in German': {
    attack: {
      title: '',
      from: 'Ben Ode <ben@northwind.example>',
      subject: 'Rechnung 4471',
      text: 'Guten Tag, bitte beachten Sie unsere neue Bankverbindung. Unsere Bankverbindung hat sich geändert, bitte nicht mehr auf das alte Konto zahlen.',
    },
    twin: {
      title: '',
      from: 'Ben Ode <ben@northwind.example>',
      subject: 'Rechnung 4471',
      text: 'Guten Tag, anbei die Rechnung. Unsere Bankverbindung finden Sie wie immer unten.',
    },
  },
  'changed bank details, in Russian': {
    attack: {
      title: '',
      from: 'Бухгалтерия <buh@partner.example>',
      subject: 'Счёт 4471',
      text: 'Добрый день! Сообщаем, что наши реквизиты изменились: новые банковские реквизиты ниже. По старым реквизитам не переводите.',
    },
    twin: {
      title: '',
      from: 'Бухгалтерия <buh@partner.example>',
      subject: 'Счёт 4471',
      text: 'Добрый день! Счёт во вложении, реквизиты прежние.',
    },
  },
};

describe('attacks of each class', () => {
  test.each(Object.entries(PAIRS))('are stopped: %s', async (_, { attack }) => {
    const report = await scanRow(attack);
    expect(['caution', 'dangerous'], describeFindings(report)).toContain(report.verdict);
    expect(report.summary).toMatch(/^[A-Z«].{20,}\.$/);
    expect(report.category).not.toBe('none');
  });

  test.each(Object.entries(PAIRS))('have a legitimate twin that passes: %s', async (_, { twin }) => {
    const report = await scanRow(twin);
    expect(report.verdict, describeFindings(report)).toBe('clean');
    expect(report.summary).toBe('');
  });
});

const OWN = { ownAddresses: ['reader@northwind.com'] };

describe('a false colleague', () => {
  const letter: Row = {
    title: '',
    from: 'Ben Ode <ben@northwnd.com>',
    subject: 'Re: Plan',
    text: 'See you on Tuesday.',
    headers: [
      'In-Reply-To: <1@northwind.com>',
      'References: <1@northwind.com>',
      'List-Unsubscribe: <https://northwnd.com/u>',
      'Authentication-Results: mx.home.example; dmarc=pass header.from=northwnd.com',
    ],
  };

  test('is stopped though he signs his mail, answers a letter and wrote before', async () => {
    const correspondent = { messagesSeen: 30, namesSeen: ['Ben Ode'], markedSafe: false };
    const report = await scanRow({ ...letter, context: { ...OWN, correspondent } });
    expect(report.verdict, describeFindings(report)).toBe('caution');
  });

  test('is let through when the reader says that he is real', async () => {
    const correspondent = { messagesSeen: 30, namesSeen: ['Ben Ode'], markedSafe: true };
    const report = await scanRow({ ...letter, context: { ...OWN, correspondent } });
    expect(report.verdict, describeFindings(report)).toBe('clean');
  });

  test('is no colleague who writes from the real domain', async () => {
    const report = await scanRow({
      ...letter,
      from: 'Ben Ode <ben@northwind.com>',
      headers: [],
      context: OWN,
    });
    expect(report.verdict, describeFindings(report)).toBe('clean');
  });
});

test('a data: link is held back in an ordinary letter of anybody, also of somebody marked safe', async () => {
  const html = '<p>Hello Anna,</p><p><a href="data:text/html;base64,PGgxPkhpPC9oMT4=">the list</a></p>';
  const unknown = await scanRow({ title: '', html });
  const safe = { messagesSeen: 30, namesSeen: [], markedSafe: true };
  const marked = await scanRow({ title: '', html, context: { correspondent: safe } });
  expect([unknown.verdict, marked.verdict]).toEqual(['caution', 'caution']);
});

const KNOWN = { correspondent: { messagesSeen: 3, namesSeen: [], markedSafe: false } };

describe('an account that was taken over, or a name that was borrowed', () => {
  test.each(Object.entries(PAIRS))('is stopped though its sender is known: %s', async (_, { attack }) => {
    const report = await scanRow({ ...attack, context: { ...attack.context, ...KNOWN } });
    expect(['caution', 'dangerous'], describeFindings(report)).toContain(report.verdict);
  });

  test.each(Object.entries(PAIRS))('is not seen in the twin of a known sender: %s', async (_, { twin }) => {
    const report = await scanRow({ ...twin, context: { ...twin.context, ...KNOWN } });
    expect(report.verdict, describeFindings(report)).toBe('clean');
  });
});

describe('codes in images', () => {
  let readCodes: CodeReader;
  beforeAll(async () => {
    readCodes = await realCodeReader();
  });

  test('a QR code that leads elsewhere is stopped', async () => {
    const image = await buildCode('https://login-check.click/m365?u=reader@home.example');
    const row: Row = {
      title: '',
      readCodes,
      from: 'IT Service <it@desk-mail.net>',
      subject: 'Action required: verify your account',
      html: '<p>Scan the code with your phone to keep your password.</p>',
      files: [{ name: 'code.png', type: 'image/png', content: image }],
    };
    const report = await scanRow(row);
    expect(report.findings.map((finding) => finding.code)).toContain('links.code-leads-elsewhere');
    expect(['caution', 'dangerous']).toContain(report.verdict);
    const known = await scanRow({ ...row, context: KNOWN });
    expect(['caution', 'dangerous'], describeFindings(known)).toContain(known.verdict);
  });

  test('a QR code that leads to the sender passes', async () => {
    const image = await buildCode('https://tickets.berg.example/4471');
    const report = await scanRow({
      title: '',
      readCodes,
      text: 'Your ticket.',
      files: [{ name: 'ticket.png', type: 'image/png', content: image }],
    });
    expect(report.verdict).toBe('clean');
    expect(report.notChecked.map((entry) => entry.what)).not.toContain('codes in images');
  });
});

describe('structure', () => {
  test('an attachment hidden by MIME tricks is stopped', async () => {
    const hidden = Buffer.from(buildProgram()).toString('base64');
    const raw = `From: Anna <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=aaa; boundary=bbb\n\n--aaa\nContent-Type: text/plain\n\nHello\n--aaa--\n--bbb\nContent-Type: application/octet-stream; name="invoice.exe"\nContent-Transfer-Encoding: base64\n\n${hidden}\n--bbb--\n`;
    const report = await scanRow({ title: '', raw });
    expect(['caution', 'dangerous'], describeFindings(report)).toContain(report.verdict);
  });

  test('a structure bomb is unscannable, with the limit as reason', async () => {
    const parts = Array.from({ length: 30_000 }, () => '--a\n\n').join('');
    const report = await scanRow({
      title: '',
      raw: `From: Anna <anna@berg.example>\nContent-Type: multipart/mixed; boundary=a\n\n${parts}--a--\n`,
    });
    expect(report.verdict).toBe('unscannable');
    expect(report.notChecked.some((entry) => entry.why === 'limit')).toBe(true);
  });

  test('nested messages without end are unscannable', async () => {
    const nested = 'Content-Type: message/rfc822\n\n'.repeat(2_000);
    const report = await scanRow({
      title: '',
      raw: `From: Anna <anna@berg.example>\n${nested}Subject: x\n\nHello\n`,
    });
    expect(report.verdict).toBe('unscannable');
  });
});

function describeFindings(report: Awaited<ReturnType<typeof scanRow>>): string {
  return `${report.verdict} ${String(report.score)}: ${report.findings.map((finding) => `${finding.code} ${String(finding.weight)}`).join(', ')}`;
}
