import { buildProgram, PLAIN_PDF } from '../../testing/build-program.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { program } from './program.ts';

describeRule(
  program,
  [
    {
      title: 'a program',
      files: [{ name: 'a.exe', type: 'application/octet-stream', content: buildProgram() }],
    },
    { title: 'a script', files: [{ name: 'a.vbs', type: 'application/octet-stream', content: 'x' }] },
    {
      title: 'a program without ending',
      files: [{ name: 'a', type: 'application/octet-stream', content: buildProgram() }],
    },
  ],
  [
    { title: 'a document', files: [{ name: 'a.pdf', type: 'application/octet-stream', content: PLAIN_PDF }] },
    {
      title: 'a patch in a shell language',
      files: [{ name: 'build.sh', type: 'application/octet-stream', content: '#!/bin/sh' }],
    },
  ],
);
