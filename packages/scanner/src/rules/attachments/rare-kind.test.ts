import { buildOneNote } from '../../testing/build-archives.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { rareKind } from './rare-kind.ts';

describeRule(
  rareKind,
  [
    { title: 'a notebook', files: [{ name: 'a.bin', content: buildOneNote(Buffer.from('x')) }] },
    { title: 'a shell script', files: [{ name: 'a.sh', content: '#!/bin/sh\necho' }] },
    { title: 'an add-in of old', files: [{ name: 'a.xla', content: 'x' }] },
  ],
  [
    { title: 'a text', files: [{ name: 'a.txt', content: 'Hello' }] },
    {
      title: 'a script on a list of programmers',
      headers: ['List-Id: <dev.berg.example>', 'List-Post: <mailto:dev@berg.example>'],
      files: [{ name: 'a.py', content: 'print(1)' }],
    },
  ],
);
