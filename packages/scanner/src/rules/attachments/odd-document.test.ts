import { pdfWith } from '../../testing/build-pdf.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { oddDocument } from './odd-document.ts';

const sound = Buffer.from(pdfWith(''));

describeRule(
  oddDocument,
  [
    {
      title: 'bytes of another kind before the header',
      files: [{ name: 'a.pdf', content: Buffer.concat([Buffer.from('GIF89a garbage garbage '), sound]) }],
    },
    {
      title: 'no place of the table at its end',
      files: [{ name: 'a.pdf', content: sound.subarray(0, sound.indexOf('startxref')) }],
    },
    {
      title: 'a version that does not exist',
      files: [{ name: 'a.pdf', content: Buffer.concat([Buffer.from('%PDF-\0'), sound.subarray(8)]) }],
    },
  ],
  [
    { title: 'a sound PDF', files: [{ name: 'a.pdf', content: sound }] },
    {
      title: 'a sound PDF with line ends behind it',
      files: [{ name: 'a.pdf', content: Buffer.concat([sound, Buffer.from('\r\n\r\n')]) }],
    },
  ],
);
