import { describeRule } from '../../testing/scan-for-test.ts';
import { subjectAgain } from './subject-again.ts';

describeRule(
  subjectAgain,
  [
    {
      title: 'a picture below its subject',
      subject: 'A lamp for every corner',
      html: '<p>A lamp for every corner</p><a href="https://a.example/x"><img src="https://a.example/x.png"></a>',
    },
    {
      title: 'with a word on a button',
      subject: 'A lamp for every corner',
      html: '<p>A lamp for every corner!</p><a href="https://a.example/x"><img src="https://a.example/x.png"></a><a href="https://a.example/u">Unsubscribe</a>',
    },
  ],
  [
    {
      title: 'a newsletter that repeats its subject above the text',
      subject: 'A lamp for every corner',
      html: '<h1>A lamp for every corner</h1><p>How to set the radiators before winter comes, in five steps that cost nothing.</p><a href="https://a.example/x"><img src="https://a.example/x.png"></a>',
    },
    {
      title: 'a photo from a friend',
      subject: 'Anna',
      html: '<p>Anna</p><a href="https://a.example/x"><img src="https://a.example/x.png"></a>',
    },
    {
      title: 'no link',
      subject: 'The garden this morning',
      html: '<p>The garden this morning</p><img src="cid:1">',
    },
  ],
);
