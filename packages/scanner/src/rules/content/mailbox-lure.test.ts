import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { mailboxLure } from './mailbox-lure.ts';

describeRule(
  mailboxLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Mailbox notice',
      html: `<p>Your mailbox is full: 5 incoming messages are pending. Release your messages below.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Postfach',
      html: `<p>Ihr Postfach ist voll. Bestätigen Sie Ihr Postfach, um Nachrichten freizugeben.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Spanish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Correo',
      html: `<p>Su buzón está lleno, actualice su buzón.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Russian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Почта',
      html: `<p>Ваш почтовый ящик переполнен. Подтвердите ящик, чтобы получать письма.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
