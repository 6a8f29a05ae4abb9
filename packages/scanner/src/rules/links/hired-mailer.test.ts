import { describeRule } from '../../testing/scan-for-test.ts';
import { hiredMailer } from './hired-mailer.ts';

describeRule(
  hiredMailer,
  [
    {
      title: 'a wallet maker through the account of a bakery',
      from: 'Support Ledger <tops@webstop.example>',
      html: '<p>Verify your account.</p><a href="https://track.pstmrk.it/3s/x">Verify</a>',
    },
  ],
  [
    {
      title: 'the bakery itself',
      from: 'Webstop Bakery <tops@webstop.example>',
      html: '<a href="https://track.pstmrk.it/3s/x">Bread</a>',
    },
    {
      title: 'a foreign name that links to its own site',
      from: 'Carla <x7@webstop.example>',
      html: '<a href="https://webstop.example/">Bread</a>',
    },
  ],
);
