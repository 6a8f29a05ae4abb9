import { LARGE_ATTACHMENT_BYTES } from '../../limits.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { large } from './large.ts';

describeRule(
  large,
  [
    {
      title: 'S03 more than 10 MB',
      files: [{ name: 'a.bin', content: Buffer.alloc(LARGE_ATTACHMENT_BYTES + 1, 1) }],
    },
  ],
  [{ title: 'S03 a megabyte', files: [{ name: 'a.bin', content: Buffer.alloc(1_048_576, 1) }] }],
);
