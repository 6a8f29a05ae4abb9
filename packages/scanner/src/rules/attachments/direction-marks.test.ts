import { describeRule } from '../../testing/scan-for-test.ts';
import { directionMarks } from './direction-marks.ts';

describeRule(
  directionMarks,
  [
    {
      title: 'a turned name',
      files: [{ name: 'statement\u202Efdp.exe', type: 'application/octet-stream', content: 'x' }],
    },
  ],
  [
    {
      title: 'a Hebrew name',
      files: [{ name: 'תוכנית.pdf', type: 'application/octet-stream', content: '%PDF-1.4' }],
    },
    {
      title: 'a Hebrew name with a mark',
      files: [{ name: 'תוכנית\u200f.pdf', type: 'application/octet-stream', content: '%PDF-1.4' }],
    },
  ],
);
