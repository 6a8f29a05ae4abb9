import { buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { programInArchive } from './program-in-archive.ts';
import { gzipSync } from 'node:zlib';

describeRule(
  programInArchive,
  [
    {
      title: 'a script',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([{ name: 'a.js', content: 'x' }]),
        },
      ],
    },
    {
      title: 'two levels down',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([{ name: 'b.zip', content: buildZip([{ name: 'a.lnk', content: 'x' }]) }]),
        },
      ],
    },
    {
      title: 'in a gzip',
      files: [{ name: 'a.js.gz', type: 'application/octet-stream', content: gzipSync('x') }],
    },
  ],
  [
    {
      title: 'texts',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([
            { name: 'a.txt', content: 'x' },
            { name: 'b.pdf', content: '%PDF-1.4' },
          ]),
        },
      ],
    },
  ],
);
