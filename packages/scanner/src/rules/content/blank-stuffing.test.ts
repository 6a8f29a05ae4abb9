import { describeRule } from '../../testing/scan-for-test.ts';
import { blankStuffing } from './blank-stuffing.ts';

describeRule(
  blankStuffing,
  [
    { title: 'line breaks', html: `<p>Pay here</p>${'<br>'.repeat(40)}<p>x</p>` },
    { title: 'empty paragraphs', html: `<p>Pay here</p>${'<p>&nbsp;</p>'.repeat(40)}<p>x</p>` },
  ],
  [
    { title: 'a letter with paragraphs', html: '<p>One</p><br><br><p>Two</p>'.repeat(20) },
    {
      title: 'a newsletter with spacers',
      html: `<p>News</p>${'<br>'.repeat(40)}`,
      headers: ['List-Unsubscribe: <https://berg.example/u>'],
    },
  ],
);
