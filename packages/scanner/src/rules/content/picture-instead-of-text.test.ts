import { describeRule } from '../../testing/scan-for-test.ts';
import { pictureInsteadOfText } from './picture-instead-of-text.ts';

describeRule(
  pictureInsteadOfText,
  [{ title: 'a picture in a link', html: '<a href="https://elsewhere-site.net/"><img src="cid:a"></a>' }],
  [
    {
      title: 'a letter with a picture',
      html: `<p>${'A long letter about the summer. '.repeat(12)}</p><a href="https://berg.example/"><img src="cid:a"></a>`,
    },
    { title: 'a picture without a link', html: '<img src="cid:a">' },
  ],
);
