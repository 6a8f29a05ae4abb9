import { describeRule } from '../../testing/scan-for-test.ts';
import { ambiguous } from './ambiguous.ts';

describeRule(
  ambiguous,
  [
    {
      title: 'two boundaries',
      raw: 'From: Anna <anna@berg.example>\nContent-Type: multipart/mixed; boundary=a\nContent-Type: multipart/mixed; boundary=b\n\n--a\nContent-Type: text/plain\n\nHi\n--a--\n--b\nContent-Type: application/pdf; name=x.pdf\n\n%PDF-1.4\n--b--\n',
    },
  ],
  [{ title: 'an ordinary multipart', html: '<p>x</p>', files: [{ name: 'a.txt', content: 'x' }] }],
);
