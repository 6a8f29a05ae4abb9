import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { alarmingSubject } from './alarming-subject.ts';

const html = '<p>Hello</p><a href="https://elsewhere-site.net/x">Open</a>';

describeRule(
  alarmingSubject,
  [
    { title: 'a last notice', subject: 'Final notice: your account is suspended #99412', html },
    { title: 'a siren', subject: '⚠ Your mailbox is full', html },
    { title: 'shouting', subject: 'YOUR PARCEL COULD NOT BE DELIVERED, ACT NOW', html },
    { title: 'a sum in German', subject: 'Letzte Mahnung über 412,30 €', html },
    { title: 'Portuguese', subject: 'Último aviso: multa pendente, protocolo 48213377', html },
    { title: 'Russian', subject: 'Срочно: аккаунт заблокирован!', html },
  ],
  [
    ...HONEST_LETTERS,
    { title: 'a plain subject', subject: 'Minutes of Tuesday', html },
    { title: 'an invoice number of a firm', subject: 'Invoice 48213', text: 'https://berg.example/i' },
    {
      title: 'an urgent answer of a colleague',
      subject: 'Re: urgent: contract',
      headers: ['In-Reply-To: <7@home.example>'],
      text: 'Done!',
    },
  ],
);
