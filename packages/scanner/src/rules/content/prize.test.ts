import { describeRule } from '../../testing/scan-for-test.ts';
import { prize } from './prize.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  prize,
  [
    {
      title: 'a prize',
      html: 'Congratulations, you have won! Claim your prize.' + link('https://elsewhere-site.net/x'),
    },
    {
      title: 'an inheritance',
      text: 'I am the lawyer of a late client. You are the beneficiary of 5 million dollars.',
    },
  ],
  [
    { title: 'a friend about a match', text: 'They won yesterday, congratulations to the team.' },
    {
      title: 'a newsletter',
      headers: ['List-Unsubscribe: <https://x.example/u>'],
      html: 'Claim your gift' + link('https://berg.example/'),
    },
  ],
);
