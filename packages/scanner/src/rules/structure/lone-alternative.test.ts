import { describeRule } from '../../testing/scan-for-test.ts';
import { loneAlternative } from './lone-alternative.ts';

describeRule(
  loneAlternative,
  [
    {
      title: 'HTML alone',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Hi</p>\n--b--\n',
    },
  ],
  [
    { title: 'two versions', html: '<p>x</p>', text: 'x' },
    { title: 'plain text', text: 'x' },
  ],
);
