import { describeRule } from '../../testing/scan-for-test.ts';
import { gluedPage } from './glued-page.ts';

describeRule(
  gluedPage,
  [
    {
      title: 'links behind the end',
      html: '<html><body><p>Hello</p></body></html><br><a href="https://elsewhere-site.net/u">no more mail</a>',
    },
    { title: 'letters behind the end', html: '<html><body><p>Hello</p></body></html> qzxvkw' },
  ],
  [
    {
      title: 'a counter picture behind the end',
      html: '<html><body><p>Hello</p></body></html><img src="https://berg.example/p.gif">',
    },
    { title: 'a page in one piece', html: '<html><body><p>Hello</p></body></html>\n' },
    {
      title: 'the footer of a list',
      html: '<html><body><p>Hello</p></body></html><p>To leave: <a href="https://l.example/u">here</a></p>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
  ],
);
