import { describe, expect, test } from 'vitest';
import { buildWordFile } from './testing/build-zip.ts';
import { scanRow, type Row } from './testing/scan-for-test.ts';

/**
 * What somebody does who has read these sources: he writes whatever counts as a sign of honesty, and hides or moves
 * what counts against him. Each way stands beside the honest message that it imitates.
 */
const HOUSE = 'mailer-house.example';
const LURE = `<p>Dear customer, we noticed an unusual sign-in to your PayPal account. Your account has been limited.
Please confirm your identity and your password within 24 hours or it will be suspended.</p>`;
const BUTTON = '<p><a href="https://portal-check.example/login">Verify your account</a></p>';
const ATTACK = { title: '', from: `PayPal <service@${HOUSE}>`, subject: 'Your account has been limited' };

const PASSED = `Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=${HOUSE}; dkim=pass header.d=${HOUSE}; dmarc=pass header.from=${HOUSE}`;
const NEWSLETTER = [
  `List-Unsubscribe: <https://${HOUSE}/u/1>`,
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
];
const LIST = [`List-Id: <news.${HOUSE}>`, `List-Post: <mailto:news@${HOUSE}>`, 'Precedence: list'];
const ANSWER = ['In-Reply-To: <1@home.example>', 'References: <1@home.example>'];
const ONE_HOUSE = [
  `Return-Path: <bounce@${HOUSE}>`,
  `DKIM-Signature: v=1; a=rsa-sha256; d=${HOUSE}; s=x; b=AAAA`,
];
const RICH = Array.from(
  { length: 10 },
  (_, at) => `<p><a href="https://${HOUSE}/a${String(at)}">Read article number ${String(at)}</a></p>`,
).join('');
const QUOTED = '\r\nOn Tuesday you wrote:\r\n> hello\r\n> are you there\r\n';

const written = (html: string): string => html.replace(/<[^>]+>/g, ' ');
const whole = `<html><body>${LURE}${BUTTON}${RICH}</body></html>`;

async function verdictOf(row: Partial<Row>): Promise<string> {
  const { verdict } = await scanRow({ ...ATTACK, ...row });
  return verdict;
}

describe('a lure in the name of a firm is held back, though it writes', () => {
  test.each<readonly [string, Partial<Row>]>([
    ['the fields of a newsletter', { headers: NEWSLETTER, html: LURE + BUTTON }],
    ['the fields of a mailing list', { headers: [...LIST, ...NEWSLETTER, PASSED], html: LURE + BUTTON }],
    ['the fields of an answer', { headers: [...ANSWER, PASSED], html: LURE + BUTTON }],
    ['quotes of an answer', { headers: ANSWER, text: written(LURE + BUTTON) + QUOTED }],
    ['two versions that agree', { html: whole, text: written(whole) }],
    ['links and signature of one house', { headers: [...ONE_HOUSE, PASSED], html: whole }],
    [
      'all of it together',
      {
        headers: [...NEWSLETTER, ...LIST, ...ANSWER, ...ONE_HOUSE, PASSED],
        html: whole,
        text: written(whole) + QUOTED,
      },
    ],
    [
      'that it comes from a machine',
      { headers: ['Auto-Submitted: auto-generated', 'Precedence: bulk', ...NEWSLETTER], html: LURE + BUTTON },
    ],
    [
      'from somebody on the list of allowed senders whom nobody confirmed',
      {
        html: LURE + BUTTON,
        context: { correspondent: { messagesSeen: 40, namesSeen: ['PayPal'], markedSafe: false } },
      },
    ],
  ])('%s', async (_, row) => {
    expect(await verdictOf(row)).toMatch(/caution|dangerous/);
  });

  test('the name stands only in the subject', async () => {
    const row = {
      from: `Account Service <service@${HOUSE}>`,
      subject: 'PayPal: your account has been limited',
    };
    const headers = [...NEWSLETTER, ...LIST, ...ANSWER];
    expect(await verdictOf({ ...row, headers, html: LURE + BUTTON })).toMatch(/caution|dangerous/);
  });
});

describe('the honest message that it imitates stays clean', () => {
  test.each<readonly [string, Row]>([
    [
      'a newsletter',
      {
        title: '',
        from: `The House <news@${HOUSE}>`,
        subject: 'What is new in November',
        headers: [...NEWSLETTER, ...ONE_HOUSE, PASSED],
        html: `<html><body><p>Good morning, here is what we made this month.</p>${RICH}</body></html>`,
        text: written(`Good morning, here is what we made this month.${RICH}`),
      },
    ],
    [
      'a post on a mailing list about such a lure',
      {
        title: '',
        subject: '[users] Re: is this real?',
        headers: [...LIST, ...ANSWER],
        text: `No, that is no letter of PayPal, they would never ask.${QUOTED}> they say my account is limited\r\n`,
      },
    ],
    [
      'an answer that links to a help page',
      {
        title: '',
        subject: 'Re: locked out',
        headers: ANSWER,
        text: `I had the same last week, this helped me:\r\nhttps://help.example.net/locked-out\r\n${QUOTED}`,
      },
    ],
  ])('%s', async (_, row) => {
    expect((await scanRow(row)).verdict).toBe('clean');
  });
});

test.each([
  ['fields of a list', LIST],
  ['fields of a newsletter', NEWSLETTER],
  ['fields of an answer', ANSWER],
])('a document with macros is never clean because of %s', async (_, headers) => {
  const content = buildWordFile([{ name: 'word/vbaProject.bin', content: 'module' }]);
  const row = { title: '', headers, text: `See the bill.${QUOTED}`, files: [{ name: 'bill.docm', content }] };
  expect((await scanRow(row)).verdict).not.toBe('clean');
});

const HARMLESS =
  'The garden was quiet in the morning and the birds sang while we walked to the river. '.repeat(400);

describe('words that nobody sees do not push the lure out of the part that is read', () => {
  test.each([
    ['line ends', '\n'.repeat(30_000)],
    ['hard blanks', '&nbsp;'.repeat(30_000)],
    ['blanks written as numbers', '&#32;'.repeat(30_000)],
    ['zero-width blanks', '\u200b'.repeat(30_000)],
    ['empty lines', '<br>\n '.repeat(30_000)],
    ['more blanks than are kept of a page', ' '.repeat(250_000)],
    ['a block behind the page', `<div style="position:absolute;z-index:-1">${HARMLESS}</div>`],
    ['a block far to the right', `<div style="transform:translateX(-9999px)">${HARMLESS}</div>`],
    [
      'a rule on a nested class',
      `<style>.a .b{display:none}</style><p class=a><b class=b>${HARMLESS}</b></p>`,
    ],
    ['a closed detail', `<details><summary> </summary>${HARMLESS}</details>`],
    ['a way of hiding that nobody has listed', `<div style="mask:none;zoom:0">${HARMLESS}</div>`],
  ])('%s', async (_, filler) => {
    const { findings } = await scanRow({ ...ATTACK, html: filler + LURE + BUTTON + filler });
    const codes = findings.map((finding) => finding.code);
    expect(codes).toContain('content.credential-lure');
  });
});

describe('a link is found, as programs find it, in', () => {
  const H = 'portal-check.example/login';
  test.each([
    ['a drawing', `<svg><a xlink:href="https://${H}"><text>x</text></a></svg>`],
    ['a formula', `<math href="https://${H}"><mtext>x</mtext></math>`],
    ['a part for scripts switched off', `<noscript><a href="https://${H}">x</a></noscript>`],
    ['a map on a picture', `<img usemap="#m"><map name=m><area href="https://${H}"></map>`],
    ['a button of a form', `<form><input type=submit formaction="https://${H}"></form>`],
    ['a button for Outlook', `<!--[if mso]><v:roundrect href="https://${H}">x</v:roundrect><![endif]-->`],
    ['a document in an attribute', `<iframe srcdoc="<a href='https://${H}'>x</a>"></iframe>`],
    ['a path, with the base of the page', '<base href="https://portal-check.example/"><a href="login">x</a>'],
    ['a moving on without a word', `<meta http-equiv=refresh content="0;https://${H}">`],
    ['slashes turned round', '<a href="/\\portal-check.example/login">x</a>'],
    ['a control character first', `<a href="&#1;https://${H}">x</a>`],
    ['tabs and line ends', '<a href="ht\ttps://portal-\ncheck.example/login">x</a>'],
    ['a dot of another script', '<a href="https://portal-check。example/login">x</a>'],
    ['a host in per cent', '<a href="https://portal%2dcheck.example/login">x</a>'],
    ['entities', `<a href="&#104;ttps&colon;&sol;&sol;${H}">x</a>`],
    ['a name before an at sign', `<a href="https://www.paypal.com⁄login@${H}">x</a>`],
    ['a comment that ends oddly', `<!-- --!><a href="https://${H}">x</a>`],
    ['a link in a link', `<a href="https://www.paypal.com/"><a href="https://${H}">x</a></a>`],
    ['a template that shows', `<p><template shadowrootmode=open><a href="https://${H}">x</a></template></p>`],
  ])('%s', async (_, html) => {
    const { links } = await scanRow({ ...ATTACK, html: `<p>Please look.</p>${html}` });
    expect(links.map((link) => link.registrableDomain)).toContain('portal-check.example');
  });
});
