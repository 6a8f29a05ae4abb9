import { describe, expect, test } from 'vitest';
import { buildProgram, PLAIN_PDF } from './testing/build-program.ts';
import { buildWordFile, buildZip } from './testing/build-zip.ts';
import { scanRow, type Row } from './testing/scan-for-test.ts';

/** Mail that looks like an attack in one way or another and is none (H-100 twins). Whole messages, real scoring. */
const list = [
  'List-Id: <dev.lists.example>',
  'List-Post: <mailto:dev@lists.example>',
  'List-Unsubscribe: <https://lists.example/u>',
];
const shop = [
  'List-Unsubscribe: <https://click.sender-net.com/u>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=bounce.sender-net.com; dkim=pass header.d=berg-shop.com; dmarc=pass header.from=berg-shop.com',
];
const trackers = Array.from(
  { length: 12 },
  (_, index) => `<a href="https://click.sender-net.com/c/${String(index)}">Offer ${String(index)}</a>`,
).join(' ');

const LEGITIMATE: readonly Row[] = [
  {
    title: 'a newsletter whose every link is counted and whose answers go elsewhere',
    from: 'Berg Shop <news@berg-shop.com>',
    headers: [...shop, 'Reply-To: help@berg-help.example'],
    subject: 'Last chance: 20 % off ends today',
    html: `<p>Claim your voucher now!</p>${trackers}<a href="https://click.sender-net.com/c/99">www.berg-shop.com</a>`,
  },
  {
    title: 'a newsletter with shortened social links and hidden preview text',
    from: 'Berg Shop <news@berg-shop.com>',
    headers: shop,
    html: `<div style="display:none">Preview &zwnj;&zwnj;&zwnj;</div>${trackers}<a href="https://bit.ly/a">Instagram</a>`,
  },
  {
    title: 'a mailing list that rewrites the author',
    from: '"Ben Ode via Dev" <dev@lists.example>',
    headers: [...list, 'Reply-To: Ben Ode <ben@northwind.com>'],
    text: 'Patch: fix login and password check\n\nhttps://git.elsewhere-site.net/x',
  },
  {
    title: 'a list mail whose SPF and DKIM broke on the way',
    from: 'Ben Ode <ben@northwind.com>',
    headers: [
      ...list,
      'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=northwind.com; dkim=fail header.d=northwind.com; dmarc=fail header.from=northwind.com',
    ],
    text: 'I agree with the patch.',
  },
  {
    title: 'a forwarded letter that fails SPF',
    headers: [
      'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=berg.example; dkim=pass header.d=berg.example; dmarc=pass header.from=berg.example',
    ],
    text: 'See you on Tuesday.',
  },
  {
    title: 'a first letter of a stranger',
    text: 'Hello, I found your address on the site of the choir. May I join?',
    context: { correspondent: { messagesSeen: 0, namesSeen: [], markedSafe: false } },
  },
  {
    title: 'a friend who sends a link to a film',
    from: 'Anna <anna.berg@gmail.com>',
    html: '<p>look at this</p><a href="https://www.youtube.com/watch?v=1">https://www.youtube.com/watch?v=1</a>',
  },
  {
    title: 'a password reset that was asked for',
    from: 'Berg Forum <noreply@berg-forum.com>',
    subject: 'Reset your password',
    html: '<p>Hello Anna,</p><p>somebody asked to reset your password. The link is valid for 24 hours. If it was not you, ignore this message.</p><a href="https://www.berg-forum.com/reset/x">Reset password</a>',
  },
  {
    title: 'a sign-in code of a brand',
    from: 'PayPal <service@paypal.com>',
    headers: [
      'Authentication-Results: mx.home.example; spf=pass; dkim=pass header.d=paypal.com; dmarc=pass header.from=paypal.com',
    ],
    subject: 'Unusual sign-in',
    html: '<p>Hello Anna Berg,</p><p>we noticed unusual activity. Confirm your identity.</p><a href="https://www.paypal.com/x">Log in</a>',
  },
  {
    title: 'a firm that writes through a service',
    from: 'Northwind <billing@northwind.com>',
    headers: [
      'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=mailer-service.com; dkim=pass header.d=northwind.com; dmarc=pass header.from=northwind.com',
      'Return-Path: <bounce@mailer-service.com>',
    ],
    subject: 'Your invoice',
    html: '<p>Dear Anna,</p><p>the invoice is attached. Please pay within 14 days.</p><a href="https://northwind.com/i/1">Invoice</a>',
    files: [{ name: 'Invoice-4471.pdf', type: 'application/pdf', content: PLAIN_PDF }],
  },
  {
    title: 'a hyphenated name and a national domain',
    from: 'Meyer-Online <shop@meyer-online.de>',
    subject: 'Ihre Bestellung',
    html: '<p>Hallo Anna, Ihr Paket ist unterwegs.</p><a href="https://www.meyer-online.de/b">Bestellung</a>',
  },
  {
    title: 'documents in an archive',
    text: 'The minutes.',
    files: [
      {
        name: 'minutes.zip',
        type: 'application/zip',
        content: buildZip([
          { name: 'minutes.docx', content: buildWordFile() },
          { name: 'photo.jpg', content: Buffer.from('ffd8ffe000104a464946', 'hex') },
        ]),
      },
    ],
  },
  {
    title: 'a delivery report',
    from: 'MAILER-DAEMON (Mail Delivery System)',
    raw: 'From: MAILER-DAEMON (Mail Delivery System)\nTo: reader@home.example\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.home.example\n--b--\n',
  },
  {
    title: 'a calendar invitation',
    text: 'Invitation',
    files: [
      {
        name: 'invite.ics',
        type: 'text/calendar',
        content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
      },
    ],
  },
  {
    title: 'a Russian letter with a Latin name in it',
    from: 'Иван Петров <ivan@petrov.example>',
    subject: 'Договор с Berg GmbH',
    text: 'Добрый день! Договор во вложении, счёт пришлём в пятницу.',
    files: [{ name: 'Договор.pdf', type: 'application/pdf', content: PLAIN_PDF }],
  },
  {
    title: 'a German dunning letter of a known firm',
    from: 'Stadtwerke <kundenservice@stadtwerke-berg.de>',
    subject: 'Zahlungserinnerung',
    text: 'Sehr geehrte Frau Berg, Ihre Rechnung vom 1. November ist noch offen. Bitte überweisen Sie den Betrag auf das bekannte Konto.',
    context: { correspondent: { messagesSeen: 12, namesSeen: ['Stadtwerke'], markedSafe: false } },
  },
];

describe('legitimate mail', () => {
  test.each(LEGITIMATE)('stays clean: $title', async (row) => {
    const report = await scanRow(row);
    expect(
      report.verdict,
      report.findings.map((finding) => `${finding.code} ${String(finding.weight)}`).join(', '),
    ).toBe('clean');
  });

  test('stops being clean with a program in it', async () => {
    const report = await scanRow({
      ...LEGITIMATE[0],
      title: '',
      files: [{ name: 'voucher.exe', content: buildProgram() }],
    });
    expect(report.verdict).toBe('dangerous');
  });
});
