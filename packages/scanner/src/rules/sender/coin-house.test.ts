import { describeRule } from '../../testing/scan-for-test.ts';
import { coinHouse } from './coin-house.ts';

describeRule(
  coinHouse,
  [
    {
      title: 'a wallet maker at a bakery',
      from: 'Ledger Support <info@bakery.example>',
      subject: 'Notice',
      html: '<a href="https://bakery.example/x">Read</a>',
    },
    {
      title: 'its name with another letter in the subject',
      from: 'Scanner <hello@garden.example>',
      subject: 'Scan your Iedger today',
      html: '<a href="https://garden.example/x">Scan</a>',
    },
  ],
  [
    { title: 'the exchange itself', from: 'Kraken <news@kraken.com>', subject: 'Kraken fees' },
    {
      title: 'people who talk about a wallet on a list',
      from: 'Ben <ben@ode.example>',
      subject: 'Ledger support in the client',
      headers: ['List-Id: <a.lists.example>', 'List-Post: <mailto:a@lists.example>'],
    },
    {
      title: 'a friend who answers about a coin',
      subject: 'Re: ethereum',
      headers: ['In-Reply-To: <x@y.example>'],
    },
    { title: 'a letter about money', from: 'Bank <info@bank.example>', subject: 'Your statement' },
  ],
);
