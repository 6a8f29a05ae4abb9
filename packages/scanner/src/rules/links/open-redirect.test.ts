import { describeRule } from '../../testing/scan-for-test.ts';
import { openRedirect } from './open-redirect.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  openRedirect,
  [
    {
      title: 'a search engine as springboard',
      html: link('https://www.google.com/url?q=https://evil.example/'),
    },
    {
      title: 'an advertiser',
      html: link('https://ad.doubleclick.net/clk?adurl=https%3A%2F%2Fevil.example%2F'),
    },
  ],
  [
    { title: 'on to the sender', html: link('https://www.google.com/url?q=https://www.berg.example/') },
    { title: 'an ordinary parameter', html: link('https://shop.example/go?ref=https://berg.example/') },
    {
      title: 'the wrapper of a mail gateway',
      html: link('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fberg.example%2F&data=1'),
    },
  ],
);
