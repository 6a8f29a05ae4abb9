import { describeRule } from '../../testing/scan-for-test.ts';
import { namelessSeller } from './nameless-seller.ts';

describeRule(
  namelessSeller,
  [
    {
      title: 'a page with a link',
      from: 'x7@harbour.example',
      html: '<p>Look</p><a href="https://harbour.example/a">here</a>',
    },
    {
      title: 'riches',
      from: 'x7@harbour.example',
      text: 'Work from home and be your own boss. Act now, order today.',
    },
    {
      title: 'German',
      from: 'x7@harbour.example',
      text: 'Geld verdienen von zuhause, Nebenverdienst. Jetzt sichern, kostenlos!',
    },
  ],
  [
    {
      title: 'a named sender',
      from: 'Anna <x7@harbour.example>',
      html: '<p>Look</p><a href="https://harbour.example/a">here</a>',
    },
    { title: 'a note', from: 'anna@harbour.example', text: 'Dinner on Friday?' },
    {
      title: 'a machine',
      from: 'noreply@harbour.example',
      html: '<p>Code</p><a href="https://harbour.example/a">here</a>',
    },
    {
      title: 'an answer',
      from: 'anna@harbour.example',
      html: '<a href="https://harbour.example/a">here</a>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
