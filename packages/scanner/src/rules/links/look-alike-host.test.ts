import { describeRule } from '../../testing/scan-for-test.ts';
import { lookAlikeHost } from './look-alike-host.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  lookAlikeHost,
  [
    { title: 'a digit for a letter', html: link('https://paypa1.com/') },
    {
      title: 'inside an invitation',
      files: [
        {
          name: 'invite.ics',
          type: 'text/calendar',
          content: 'BEGIN:VCALENDAR\r\nURL:https://paypa1.com/x\r\nEND:VCALENDAR\r\n',
        },
      ],
    },
    { title: 'the brand in front', html: link('https://paypal.com.verify-desk.net/') },
  ],
  [
    { title: 'the brand', html: link('https://www.paypal.com/') },
    { title: 'an ordinary word', html: link('https://finance.org/') },
  ],
);
