import { expect, test } from 'vitest';
import { describeRule, scanRow, type Row } from '../../testing/scan-for-test.ts';
import { failedKnownDomain } from './failed-known-domain.ts';

const failed =
  'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=x.example; dkim=none; dmarc=fail header.from=paypal.com';
const passed =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=paypal.com; dkim=pass header.d=paypal.com; dmarc=pass header.from=paypal.com';

describeRule(
  failedKnownDomain,
  [
    { title: 'a brand', from: 'PayPal <service@paypal.com>', headers: [failed] },
    {
      title: 'somebody who wrote before',
      from: 'Ben <ben@northwind.com>',
      headers: [failed],
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Ben'], markedSafe: false } },
    },
    {
      title: "the reader's own domain",
      from: 'IT <it@northwind.com>',
      headers: [failed],
      context: { ownAddresses: ['reader@northwind.com'] },
    },
    {
      title: "a forged field below the provider's own",
      from: 'PayPal <service@paypal.com>',
      headers: [failed, passed],
    },
  ],
  [
    { title: 'a brand that passes', from: 'PayPal <service@paypal.com>', headers: [passed] },
    {
      title: 'a field of somebody nobody trusts',
      from: 'PayPal <service@paypal.com>',
      headers: [failed.replace('mx.home', 'mx.evil')],
    },
    { title: 'a stranger whose mail was forwarded', from: 'Choir <info@choir.example>', headers: [failed] },
    {
      title: 'a result that only stands in a comment',
      from: 'PayPal <service@paypal.com>',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass (dmarc=fail)'],
    },
  ],
);

const forwarded =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=alumni.example; dkim=pass header.d=alumni.example; dmarc=fail header.from=northwind.com';
const letter: Row = {
  title: '',
  from: 'Ben <ben@northwind.com>',
  headers: [forwarded],
  text: 'See you on Tuesday.',
  context: { correspondent: { messagesSeen: 9, namesSeen: ['Ben'], markedSafe: false } },
};

test('somebody known whose letter an authenticated forwarder handed over is no forgery by that alone', async () => {
  expect((await scanRow(letter)).verdict).toBe('clean');
});

test('the same letter is held back where nobody proved to have handed it over', async () => {
  const headers = [forwarded.replace('dkim=pass', 'dkim=fail')];
  expect((await scanRow({ ...letter, headers })).verdict).toBe('caution');
});

test('a known name in the hands of a stranger with papers is held back when it wants money', async () => {
  const text = 'Our bank details have changed: our new bank account is below. Do not use the old account.';
  expect(['caution', 'dangerous']).toContain((await scanRow({ ...letter, text })).verdict);
});

test('a brand and the own firm are not forwarded by strangers', async () => {
  const brand = await scanRow({ ...letter, from: 'PayPal <service@paypal.com>' });
  const own = await scanRow({
    ...letter,
    context: { ...letter.context, ownAddresses: ['reader@northwind.com'] },
  });
  expect([brand.verdict, own.verdict]).toEqual(['caution', 'caution']);
});
