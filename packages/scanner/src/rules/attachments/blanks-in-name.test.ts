import { describeRule } from '../../testing/scan-for-test.ts';
import { blanksInName } from './blanks-in-name.ts';

describeRule(
  blanksInName,
  [
    {
      title: 'an ending far to the right',
      files: [{ name: `invoice.pdf${' '.repeat(60)}.exe`, content: 'x' }],
    },
  ],
  [
    {
      title: 'single blanks',
      files: [{ name: 'my nice invoice.pdf', type: 'application/octet-stream', content: '%PDF-1.4' }],
    },
  ],
);
