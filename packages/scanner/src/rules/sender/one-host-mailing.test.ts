import { describeRule } from '../../testing/scan-for-test.ts';
import { oneHostMailing } from './one-host-mailing.ts';

describeRule(
  oneHostMailing,
  [
    {
      title: 'one button at the host that sends',
      from: 'Warm Vest <shtx@love.smartvest.example>',
      html: '<a href="https://love.smartvest.example/a1">Everyday comfort</a><a href="https://love.smartvest.example/a2">unsubscribe</a>',
    },
  ],
  [
    {
      title: 'a newsletter with a header to sign off',
      from: 'Shop <news@mail.shop.example>',
      headers: ['List-Unsubscribe: <https://mail.shop.example/u>'],
      html: '<a href="https://mail.shop.example/x">Sale</a>',
    },
    {
      title: 'a shop that sends and links from different hosts',
      from: 'Shop <news@mail.shop.example>',
      html: '<a href="https://www.shop.example/x">Sale</a>',
    },
    {
      title: 'a service with a text version',
      from: 'Tracker <bot@mail.tracker.example>',
      text: 'A task is done: https://mail.tracker.example/1',
      html: '<a href="https://mail.tracker.example/1">A task is done</a>',
    },
  ],
);
