import { describeRule } from '../../testing/scan-for-test.ts';
import { toNobody } from './to-nobody.ts';

describeRule(
  toNobody,
  [{ title: 'hidden recipients', raw: 'From: Anna <anna@berg.example>\nSubject: x\n\nHello\n' }],
  [
    { title: 'a named recipient' },
    {
      title: 'a newsletter',
      raw: 'From: Anna <anna@berg.example>\nSubject: x\nList-Unsubscribe: <https://berg.example/u>\n\nHello\n',
    },
  ],
);
