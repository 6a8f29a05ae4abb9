import { describeRule } from '../../testing/scan-for-test.ts';
import { encodedPlainLetters } from './encoded-plain-letters.ts';

describeRule(
  encodedPlainLetters,
  [
    { title: 'a subject', subject: '=?utf-8?B?SW52b2ljZSBhdHRhY2hlZA==?=' },
    { title: 'a name', from: '=?utf-8?B?U3VwcG9ydA==?= <a@berg.example>' },
  ],
  [
    { title: 'accents', subject: '=?utf-8?B?R3LDvMOfZQ==?=' },
    { title: 'a careful program with quoted letters', subject: '=?utf-8?Q?Hello_Anna?=' },
    { title: 'plain letters' },
  ],
);
