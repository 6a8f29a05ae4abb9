import { buildWordFile, buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { bomb } from './bomb.ts';

function nested(levels: number): Uint8Array {
  return levels === 0
    ? Buffer.from('text')
    : buildZip([{ name: levels === 1 ? 'a.txt' : 'a.zip', content: nested(levels - 1) }]);
}

describeRule(
  bomb,
  [
    {
      title: 'a file that unpacks to a thousand times its size',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([{ name: 'a.txt', content: Buffer.alloc(30_000_000) }]),
        },
      ],
    },
    {
      title: 'a document with a blown-up part',
      files: [
        {
          name: 'a.docx',
          content: buildWordFile([{ name: 'word/header1.xml', content: ' '.repeat(5_000_000) }]),
        },
      ],
    },
    {
      title: 'archives in archives',
      files: [{ name: 'a.zip', type: 'application/octet-stream', content: nested(8) }],
    },
  ],
  [
    {
      title: 'a zip of texts',
      files: [
        {
          name: 'a.zip',
          type: 'application/octet-stream',
          content: buildZip([{ name: 'a.txt', content: 'text '.repeat(20_000) }]),
        },
      ],
    },
    {
      title: 'an archive in an archive',
      files: [{ name: 'a.zip', type: 'application/octet-stream', content: nested(2) }],
    },
  ],
);
