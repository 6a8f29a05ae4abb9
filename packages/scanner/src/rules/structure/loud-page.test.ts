import { describeRule } from '../../testing/scan-for-test.ts';
import { loudPage } from './loud-page.ts';

describeRule(
  loudPage,
  [
    { title: 'huge and red', html: '<font size="6" color="red">Now</font>' },
    { title: 'huge on yellow', html: '<body bgcolor="yellow"><h1 style="font-size: 40px">Now</h1></body>' },
  ],
  [
    { title: 'a red word', html: '<p>The <span style="color: red">red</span> book</p>' },
    {
      title: 'a newsletter',
      html: '<font size="6" color="red">Now</font>',
      headers: ['List-Unsubscribe: <https://a.example/u>'],
    },
    {
      title: 'an answer',
      html: '<font size="6" color="red">Now</font>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
