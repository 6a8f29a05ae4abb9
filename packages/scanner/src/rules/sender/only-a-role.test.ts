import { describeRule } from '../../testing/scan-for-test.ts';
import { onlyARole } from './only-a-role.ts';

describeRule(
  onlyARole,
  [
    {
      title: 'a help desk of nobody',
      from: 'IT Help Desk <x@gardenclub.example>',
      html: '<a href="https://elsewhere.example/">Log in</a>',
    },
    { title: 'human resources of nobody', from: '"HR Department" <x@gardenclub.example>' },
    {
      title: 'in German',
      from: 'Kundenservice <x@gardenclub.example>',
      html: '<a href="https://elsewhere.example/">x</a>',
    },
  ],
  [
    { title: 'a firm and its service', from: 'Berg Support <support@berg.example>' },
    {
      title: 'a role that links to its own house',
      from: 'Support <support@berg.example>',
      html: '<a href="https://help.berg.example/">x</a>',
    },
    { title: "the reader's own house", from: 'IT Help Desk <it@home.example>' },
    { title: 'a server that reports', from: 'Mail Delivery System <MAILER-DAEMON@mx.gardenclub.example>' },
    { title: 'a person', from: 'Anna Berg <anna@berg.example>' },
  ],
);
