import { buildWordFile, buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { macro } from './macro.ts';

describeRule(
  macro,
  [
    {
      title: 'a Word file with a macro project',
      files: [
        {
          name: 'a.docm',
          type: 'application/octet-stream',
          content: buildWordFile([{ name: 'word/vbaProject.bin', content: 'x' }]),
        },
      ],
    },
    {
      title: 'a sheet of old macros',
      files: [
        {
          name: 'a.xlsx',
          type: 'application/octet-stream',
          content: buildWordFile([{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]),
        },
      ],
    },
    {
      title: 'inside an archive',
      files: [
        {
          name: 'a.zip',
          content: buildZip([
            { name: 'a.docx', content: buildWordFile([{ name: 'word/vbaProject.bin', content: 'x' }]) },
          ]),
        },
      ],
    },
  ],
  [
    {
      title: 'a document without macros',
      files: [{ name: 'a.docx', type: 'application/octet-stream', content: buildWordFile() }],
    },
  ],
);
