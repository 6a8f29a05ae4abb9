import { describeRule } from '../../testing/scan-for-test.ts';
import { nothingToRead } from './nothing-to-read.ts';

describeRule(
  nothingToRead,
  [
    {
      title: 'a picture in a link',
      html: '<a href="https://elsewhere-site.net/x"><img src="https://elsewhere-site.net/a.png"></a>',
    },
    {
      title: 'the same of a newsletter',
      html: '<a href="https://elsewhere-site.net/x"><img src="a.png"></a>',
      headers: ['List-Unsubscribe: <https://elsewhere-site.net/u>'],
    },
  ],
  [
    {
      title: 'a letter',
      html: '<p>Here are the pictures of our summer holidays at the lake, see you soon.</p><a href="https://berg.example/x">Album</a>',
    },
    {
      title: 'a short note of a friend',
      html: '<p>Look at this</p><a href="https://elsewhere-site.net/x">Album</a>',
    },
    { title: 'a picture without a link', html: '<img src="cid:a">' },
  ],
);
