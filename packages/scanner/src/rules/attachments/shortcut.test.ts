import { describeRule } from '../../testing/scan-for-test.ts';
import { shortcut } from './shortcut.ts';

describeRule(
  shortcut,
  [
    {
      title: 'a shortcut by its content',
      files: [{ name: 'a.txt', content: Buffer.from('4c0000000114020000000000', 'hex') }],
    },
    { title: 'a disk image', files: [{ name: 'a.iso', type: 'application/octet-stream', content: 'x' }] },
    {
      title: 'a link file',
      files: [{ name: 'a.url', type: 'application/octet-stream', content: '[InternetShortcut]' }],
    },
  ],
  [{ title: 'a text', files: [{ name: 'a.txt', type: 'application/octet-stream', content: 'x' }] }],
);
