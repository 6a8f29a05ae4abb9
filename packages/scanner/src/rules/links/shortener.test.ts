import { describeRule } from '../../testing/scan-for-test.ts';
import { shortener } from './shortener.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  shortener,
  [
    { title: 'the only link is short', html: link('https://bit.ly/3xyz') },
    { title: 'in plain text', text: 'Look: https://tinyurl.com/abc' },
  ],
  [
    { title: 'a whole address', html: link('https://www.berg.example/') },
    { title: 'a host that ends like a shortener', html: link('https://rabbit.ly.example/') },
  ],
);
