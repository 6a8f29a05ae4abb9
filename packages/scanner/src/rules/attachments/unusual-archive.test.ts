import { buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { unusualArchive } from './unusual-archive.ts';

describeRule(
  unusualArchive,
  [
    { title: 'ACE', files: [{ name: 'a.ace', type: 'application/octet-stream', content: 'x' }] },
    { title: 'a cabinet', files: [{ name: 'a.cab', type: 'application/octet-stream', content: 'MSCF' }] },
  ],
  [
    {
      title: 'a zip',
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
