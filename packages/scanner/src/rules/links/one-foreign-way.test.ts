import { describeRule } from '../../testing/scan-for-test.ts';
import { oneForeignWay } from './one-foreign-way.ts';

describeRule(
  oneForeignWay,
  [
    {
      title: 'a wallet that is locked, with one button',
      from: 'Service <info@garden.example>',
      html: '<p>Your account has been suspended. Verify your account now.</p><a href="https://elsewhere.example/x">Verify</a>',
    },
  ],
  [
    {
      title: 'a bank that leads to itself',
      from: 'Bank <info@bank.example>',
      html: '<p>Please verify your account.</p><a href="https://www.bank.example/x">Sign in</a>',
    },
    {
      title: 'a newsletter with a way out',
      from: 'Club <news@club.example>',
      headers: ['List-Unsubscribe: <https://mailer.example/u>'],
      html: '<p>Renew your subscription.</p><a href="https://mailer.example/x">Renew</a>',
    },
    {
      title: 'a friend who sends a link',
      html: '<p>The pictures of Sunday.</p><a href="https://pictures.example/x">Pictures</a>',
    },
  ],
);
