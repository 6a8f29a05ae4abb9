import { describeRule } from '../../testing/scan-for-test.ts';
import { impossibleDate } from './impossible-date.ts';

describeRule(
  impossibleDate,
  [
    {
      title: 'a zone that does not exist',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nDate: Tue, 03 Nov 2026 10:00:00 -1700\n\nHi\n',
    },
    {
      title: 'words instead of a date',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nDate: the third of someday\n\nHi\n',
    },
    {
      title: 'sent three days after it was received',
      raw: 'Received: from a.example by b.example; Tue, 03 Nov 2026 10:00:00 +0000\nFrom: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nDate: Fri, 06 Nov 2026 10:00:00 +0000\n\nHi\n',
    },
  ],
  [
    { title: 'an ordinary date' },
    {
      title: 'the Chatham Islands',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nDate: Tue, 03 Nov 2026 10:00:00 +1345\n\nHi\n',
    },
    {
      title: 'a clock an hour fast',
      raw: 'Received: from a.example by b.example; Tue, 03 Nov 2026 10:00:00 +0000\nFrom: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nDate: Tue, 03 Nov 2026 11:00:00 +0000\n\nHi\n',
    },
    {
      title: 'no date at all',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\n\nHi\n',
    },
  ],
);
