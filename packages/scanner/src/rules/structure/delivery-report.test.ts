import { describeRule } from '../../testing/scan-for-test.ts';
import { deliveryReport } from './delivery-report.ts';

const REPORT = `From: MAILER-DAEMON@berg.example
To: reader@home.example
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

The message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.berg.example

Final-Recipient: rfc822; nobody@berg.example
Action: failed
Status: 5.1.1
--b--
`;

describeRule(
  deliveryReport,
  [{ title: 'a bounce', raw: REPORT }],
  [
    {
      title: 'a letter that calls itself a bounce',
      subject: 'Mail delivery failed',
      html: '<p>Release your messages</p><a href="https://elsewhere-site.net/">here</a>',
    },
    {
      title: 'the type without the part for machines',
      raw: REPORT.replace('message/delivery-status', 'text/plain'),
    },
  ],
);
