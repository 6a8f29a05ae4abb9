import { buildProgram, PLAIN_PDF } from '../../testing/build-program.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { hiddenAttachment } from './hidden-attachment.ts';

describeRule(
  hiddenAttachment,
  [
    {
      title: 'a program behind a second boundary',
      raw: `From: Anna <anna@berg.example>\nContent-Type: multipart/mixed; boundary=a; boundary=b\n\n--a\nContent-Type: text/plain\n\nHi\n--a--\n--b\nContent-Type: application/octet-stream; name=x.exe\nContent-Transfer-Encoding: base64\n\n${Buffer.from(buildProgram()).toString('base64')}\n--b--\n`,
    },
  ],
  [{ title: 'a listed attachment', files: [{ name: 'a.pdf', content: PLAIN_PDF }] }],
);
