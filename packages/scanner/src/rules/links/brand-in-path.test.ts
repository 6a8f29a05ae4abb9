import { describeRule } from '../../testing/scan-for-test.ts';
import { brandInPath } from './brand-in-path.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  brandInPath,
  [{ title: 'a brand behind a foreign host', html: link('https://blog.example-site.net/paypal/login') }],
  [
    { title: 'the brand itself', html: link('https://www.paypal.com/login') },
    { title: 'an article about the brand', html: link('https://news.example-site.net/2026/paypal-buys') },
  ],
);
