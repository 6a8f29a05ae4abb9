import { describeRule } from '../../testing/scan-for-test.ts';
import { noCharset } from './no-charset.ts';

describeRule(
  noCharset,
  [
    {
      title: 'no charset',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Hi</p>\n',
    },
  ],
  [
    { title: 'a declared one', html: '<p>x</p>' },
    { title: 'a page as a file', files: [{ name: 'a.html', type: 'text/html', content: '<p>x</p>' }] },
  ],
);
