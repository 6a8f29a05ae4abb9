import { describeRule } from '../../testing/scan-for-test.ts';
import { missingFields } from './missing-fields.ts';

describeRule(
  missingFields,
  [
    { title: 'no date', raw: 'From: Anna <anna@berg.example>\nTo: reader@home.example\nSubject: x\n\nHi\n' },
    {
      title: 'HTML of no MIME version',
      raw: 'From: Anna <anna@berg.example>\nDate: Tue, 03 Nov 2026 10:00:00 +0000\nContent-Type: text/html\n\n<p>Hi</p>\n',
    },
  ],
  [
    { title: 'all fields' },
    {
      title: 'a plain letter without MIME',
      raw: 'From: Anna <anna@berg.example>\nDate: Tue, 03 Nov 2026 10:00:00 +0000\n\nHi\n',
    },
    { title: 'a machine', raw: 'From: cron@berg.example\nAuto-Submitted: auto-generated\n\nDone\n' },
  ],
);
