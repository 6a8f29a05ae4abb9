import { describeRule } from '../../testing/scan-for-test.ts';
import { limitReached } from './limit-reached.ts';

describeRule(
  limitReached,
  [
    {
      title: 'too many parts',
      raw: `From: Anna <anna@berg.example>\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\n\n'.repeat(30_000)}`,
    },
    {
      title: 'more files than are looked into',
      raw: `From: Anna <anna@berg.example>\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: a/b\n\nx\n'.repeat(600)}--a--\n`,
    },
    { title: 'elements nested without end', html: '<div>'.repeat(20_000) },
  ],
  [
    { title: 'a short message' },
    { title: 'a newsletter with deep tables', html: '<table><tr><td>'.repeat(60) },
  ],
);
