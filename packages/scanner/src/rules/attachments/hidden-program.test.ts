import { buildProgram } from '../../testing/build-program.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { hiddenProgram } from './hidden-program.ts';

const STUB = '!This program cannot be run in DOS mode';
const program = Buffer.from(buildProgram());
program.write(STUB, 78, 'latin1');
const picture = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(500, 1)]);
/** A call over 2,000 bytes of its own data, then "pop". */
const loader = Buffer.alloc(4_000, 0x41);
loader.write('e8d0070000d0070000', 0, 'hex');
loader[5 + 2_000] = 0x59;

describeRule(
  hiddenProgram,
  [
    {
      title: 'a program behind a picture',
      files: [{ name: 'a.gif', content: Buffer.concat([picture, program]) }],
    },
    { title: 'a bare loader', files: [{ name: 'a.bin', content: loader }] },
  ],
  [
    { title: 'a picture', files: [{ name: 'a.gif', content: picture }] },
    {
      title: 'a text that quotes the line',
      files: [{ name: 'a.gif', content: Buffer.concat([picture, Buffer.from(STUB)]) }],
    },
    { title: 'unknown bytes', files: [{ name: 'a.bin', content: Buffer.alloc(4_000, 0xe8) }] },
  ],
);
