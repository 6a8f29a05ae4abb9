import { describeRule } from '../../testing/scan-for-test.ts';
import { barePage } from './bare-page.ts';

describeRule(
  barePage,
  [{ title: 'a paragraph with a link', html: '<p>Hello</p><a href="https://elsewhere-site.net/">Open</a>' }],
  [
    { title: 'a page', html: '<html><body><a href="https://berg.example/">x</a></body></html>' },
    {
      title: 'an answer of a phone',
      html: '<div>Yes <a href="https://berg.example/">x</a></div>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
    {
      title: 'a letter of Gmail',
      html: '<div dir="ltr">Look: <a href="https://elsewhere-site.net/">x</a></div>',
    },
    {
      title: 'a newsletter',
      html: '<p><a href="https://berg.example/">x</a></p>',
      headers: ['List-Unsubscribe: <https://berg.example/u>'],
    },
  ],
);
