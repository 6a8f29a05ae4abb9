import { describeRule } from '../../testing/scan-for-test.ts';
import { wellKeptNewsletter } from './well-kept-newsletter.ts';

const STORY =
  'Our museum opens its summer exhibition about lighthouses, harbours and sailors on Friday; guided tours start every morning, children paint their own ships, and members bring friends for nothing during August and September.';
const LINKS = ['Programme', 'Tickets', 'Guided tours', 'Children', 'Members', 'Shop', 'Press', 'Unsubscribe']
  .map((name) => `<a href="https://berg.example/${name.length}${name.slice(0, 2)}">${name}</a>`)
  .join(' ');

describeRule(
  wellKeptNewsletter,
  [
    {
      title: 'one with text, page and many links',
      text: STORY,
      html: `<html><body><p>${STORY}</p>${LINKS}</body></html>`,
      headers: [
        'List-Unsubscribe: <https://berg.example/u>',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ],
    },
  ],
  [
    { title: 'a letter', text: STORY, html: `<html><body><p>${STORY}</p></body></html>` },
    {
      title: 'a picture with a field',
      html: '<a href="http://elsewhere-site.net/"><img src="a.png"></a>',
      headers: ['List-Unsubscribe: <https://elsewhere-site.net/u>'],
    },
    {
      title: 'a forged one',
      text: STORY,
      html: `<html><body><p>${STORY}</p>${LINKS}</body></html>`,
      headers: [
        'List-Unsubscribe: <https://berg.example/u>',
        'Authentication-Results: mx.home.example; spf=fail; dkim=none; dmarc=fail',
      ],
    },
  ],
);
