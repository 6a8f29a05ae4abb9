import { describe, expect, test } from 'vitest';
import { scanRow, type Row } from '../testing/scan-for-test.ts';
import type { Stream } from './stream.ts';

interface StreamRow extends Row {
  readonly is: Stream;
}

const UNSUBSCRIBE = 'List-Unsubscribe: <https://shop.example/end?u=1>';

const ROWS: readonly StreamRow[] = [
  { title: 'a letter', is: 'personal', subject: 'Sunday' },
  {
    title: 'an answer with an order in its subject',
    is: 'personal',
    subject: 'Re: your order of chairs',
    headers: ['In-Reply-To: <1@home.example>'],
  },
  {
    title: 'a person who signs with a link',
    is: 'personal',
    html: '<p>Hi</p><a href="https://berg.example">berg.example</a>',
  },
  {
    title: 'a receipt',
    is: 'notification',
    from: 'Shop <no-reply@shop.example>',
    subject: 'Your receipt 4711',
  },
  {
    title: 'a receipt with a way to unsubscribe',
    is: 'notification',
    from: 'Shop <hello@shop.example>',
    subject: 'Your order has been shipped',
    headers: [UNSUBSCRIBE],
  },
  {
    title: 'a receipt in Russian',
    is: 'notification',
    from: 'Магазин <noreply@shop.example>',
    subject: 'Ваш заказ отправлен',
  },
  {
    title: 'a code to sign in',
    is: 'notification',
    from: 'Bank <alerts@bank.example>',
    subject: 'Security code',
  },
  {
    title: 'a build that failed, sent by a robot as on a list',
    is: 'notification',
    from: 'CI <notifications@forge.example>',
    subject: '[project] build 12 failed',
    headers: [
      'List-Id: <project.forge.example>',
      'List-Post: <mailto:reply@forge.example>',
      'Precedence: list',
    ],
  },
  {
    title: 'an automatic answer',
    is: 'notification',
    subject: 'Out of office',
    headers: ['Auto-Submitted: auto-replied'],
  },
  {
    title: 'a newsletter',
    is: 'promotion',
    from: 'Shop <hello@shop.example>',
    subject: 'Autumn is here',
    headers: [UNSUBSCRIBE],
  },
  {
    title: 'an offer that speaks of an account',
    is: 'promotion',
    from: 'Shop <hello@shop.example>',
    subject: '20% off your next order',
    headers: [UNSUBSCRIBE],
  },
  {
    title: 'a sale in German without a header, but with a link to end it',
    is: 'promotion',
    from: 'Laden <news@laden.example>',
    subject: 'Alles muss raus',
    html: '<p>Rabatt</p><a href="https://laden.example/ende">Hier abmelden</a>',
  },
  {
    title: 'a campaign by a mark of its sender',
    is: 'promotion',
    from: 'Shop <team@shop.example>',
    subject: 'We have moved',
    headers: ['X-Campaign: 12'],
  },
  {
    title: 'a social network',
    is: 'social',
    from: 'Anna via LinkedIn <messages-noreply@linkedin.com>',
    subject: 'Anna sent you a message',
    headers: [UNSUBSCRIBE],
  },
  {
    title: 'a person who works at a social network',
    is: 'personal',
    from: 'Anna Berg <anna.berg@linkedin.com>',
    subject: 'Lunch?',
  },
  {
    title: 'a post to a mailing list',
    is: 'list',
    subject: 'Re: [birds] seen today',
    headers: ['List-Id: <birds.club.example>', 'List-Post: <mailto:birds@club.example>', UNSUBSCRIBE],
  },
  {
    title: 'an old list that says so only by its precedence',
    is: 'list',
    subject: '[birds] seen today',
    headers: ['List-Id: <birds.club.example>', 'Precedence: list'],
  },
  {
    title: 'a list that takes no posts',
    is: 'promotion',
    subject: 'News of the club',
    headers: ['List-Id: <news.club.example>', 'List-Post: NO', UNSUBSCRIBE],
  },
];

describe('I16: the kind of mail', () => {
  test.each(ROWS)('$title is $is', async ({ is, ...row }) => {
    expect((await scanRow(row)).stream).toBe(is);
  });

  test('changes no verdict: the words of the kinds are asked after the rules', async () => {
    const letter = await scanRow({ title: '', subject: 'Your receipt' });
    expect(letter).toMatchObject({ verdict: 'clean', stream: 'personal' });
  });
});

describe('S06: who asks for haste', () => {
  test.each<Row & { readonly is: boolean }>([
    { title: 'a subject that says urgent', is: true, subject: 'Urgent: the pipe has burst' },
    { title: 'the same in Russian', is: true, subject: 'Срочно: прорвало трубу' },
    { title: 'a mark of the mail program', is: true, headers: ['Importance: high'] },
    { title: 'an ordinary letter', is: false, subject: 'Insurgents in the book club' },
    {
      title: 'an advertiser, who is always in haste',
      is: false,
      subject: 'Important: last chance',
      headers: [UNSUBSCRIBE],
    },
  ])('$title: $is', async ({ is, ...row }) => {
    expect((await scanRow(row)).isUrgent).toBe(is);
  });
});
