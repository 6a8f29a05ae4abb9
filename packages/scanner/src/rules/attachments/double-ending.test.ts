import { buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { doubleEnding } from './double-ending.ts';

describeRule(
  doubleEnding,
  [
    {
      title: 'pdf.exe',
      files: [{ name: 'invoice.pdf.exe', type: 'application/octet-stream', content: 'x' }],
    },
    {
      title: 'blanks between',
      files: [{ name: 'invoice.pdf      .exe', type: 'application/octet-stream', content: 'x' }],
    },
    {
      title: 'inside an archive',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([{ name: 'photo.jpg.scr', content: 'x' }]),
        },
      ],
    },
  ],
  [
    {
      title: 'dots in a name',
      files: [{ name: 'report.2026.pdf', type: 'application/octet-stream', content: '%PDF-1.4' }],
    },
    {
      title: 'a packed archive',
      files: [{ name: 'a.tar.gz', type: 'application/octet-stream', content: 'x' }],
    },
  ],
);
