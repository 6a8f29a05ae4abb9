import { describeRule } from '../../testing/scan-for-test.ts';
import { claimedProgram } from './claimed-program.ts';

describeRule(
  claimedProgram,
  [
    {
      title: 'Outlook Express without its MIME engine',
      headers: ['X-Mailer: Microsoft Outlook Express 6.00.2600.0000'],
    },
    { title: 'Outlook without thread and engine', headers: ['X-Mailer: Microsoft Outlook, Build 10.0.2616'] },
    {
      title: 'a phone whose boundary is of another make',
      html: '<p>x</p>',
      text: 'x',
      headers: ['X-Mailer: iPhone Mail (20A362)'],
    },
    { title: 'Thunderbird in the wrong field', headers: ['X-Mailer: Mozilla Thunderbird 102.0'] },
  ],
  [
    {
      title: 'Outlook Express',
      headers: ['X-Mailer: Microsoft Outlook Express 6.00', 'X-MimeOLE: Produced By Microsoft MimeOLE V6.00'],
    },
    { title: 'Outlook of today', headers: ['X-Mailer: Microsoft Outlook 16.0', 'Thread-Index: AdkQ=='] },
    { title: 'Thunderbird', headers: ['User-Agent: Mozilla Thunderbird'] },
    { title: 'a letter from a phone', headers: ['X-Mailer: iPhone Mail (20A362)'] },
    {
      title: 'a list that rebuilt the letter',
      headers: [
        'X-Mailer: Microsoft Outlook Express 6.00',
        'List-Id: <l.example>',
        'List-Post: <mailto:l@l.example>',
      ],
    },
  ],
);
