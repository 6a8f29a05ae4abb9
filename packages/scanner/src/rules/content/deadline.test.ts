import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { deadline } from './deadline.ts';

const link = '<a href="https://elsewhere-site.net/x">Open</a>';

describeRule(
  deadline,
  [
    { title: 'English', html: `Act now: you have 24 hours. This is the final notice.${link}` },
    { title: 'German', html: `Bitte handeln Sie umgehend, innerhalb von 24 Stunden.${link}` },
    { title: 'Russian', html: `Срочно! В течение 24 часов.${link}` },
    { title: 'Chinese', html: `紧急：请立即在24小时内处理。${link}` },
  ],
  [
    ...HONEST_LETTERS,
    { title: 'one hurried word', html: `Please answer as soon as possible.${link}` },
    { title: 'a hurry without any link', text: 'Urgent: call me within two hours, immediately!' },
  ],
);
