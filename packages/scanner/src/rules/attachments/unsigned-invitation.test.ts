import { describeRule } from '../../testing/scan-for-test.ts';
import { unsignedInvitation } from './unsigned-invitation.ts';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const LINK = 'DESCRIPTION:See https://meet.example/5';

describeRule(
  unsignedInvitation,
  [
    {
      title: 'a request with a link and nobody who asks',
      files: [
        { name: 'a.ics', type: 'text/calendar', content: calendar('METHOD:REQUEST', 'BEGIN:VEVENT', LINK) },
      ],
    },
  ],
  [
    {
      title: 'a request with its organizer',
      files: [
        {
          name: 'a.ics',
          type: 'text/calendar',
          content: calendar('METHOD:REQUEST', 'BEGIN:VEVENT', 'ORGANIZER:mailto:anna@berg.example', LINK),
        },
      ],
    },
    {
      title: 'a published date',
      files: [
        { name: 'a.ics', type: 'text/calendar', content: calendar('METHOD:PUBLISH', 'BEGIN:VEVENT', LINK) },
      ],
    },
    {
      title: 'a request without links',
      files: [
        {
          name: 'a.ics',
          type: 'text/calendar',
          content: calendar('METHOD:REQUEST', 'BEGIN:VEVENT', 'SUMMARY:Lunch'),
        },
      ],
    },
  ],
);
