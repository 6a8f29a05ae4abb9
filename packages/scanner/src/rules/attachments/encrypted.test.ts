import { buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { encrypted } from './encrypted.ts';

describeRule(
  encrypted,
  [
    {
      title: 'a locked zip',
      files: [{ name: 'a.zip', content: buildZip([{ name: 'a.doc', content: 'x', isEncrypted: true }]) }],
    },
    {
      title: 'a locked PDF',
      files: [
        { name: 'a.pdf', type: 'application/octet-stream', content: '%PDF-1.4 trailer << /Encrypt 5 0 R >>' },
      ],
    },
  ],
  [
    {
      title: 'an open zip',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([{ name: 'a.txt', content: 'x' }]),
        },
      ],
    },
  ],
);
