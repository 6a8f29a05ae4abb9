import { describeRule } from '../../testing/scan-for-test.ts';
import { falseWayOut } from './false-way-out.ts';

describeRule(
  falseWayOut,
  [
    { title: 'a number in brackets', headers: ['List-Unsubscribe: <4711-0815>'] },
    { title: 'nothing', headers: ['List-Unsubscribe:'] },
    { title: 'a path without a host', headers: ['List-Unsubscribe: /leave?id=1'] },
  ],
  [
    { title: 'a page', headers: ['List-Unsubscribe: <https://berg.example/u>'] },
    { title: 'an address', headers: ['List-Unsubscribe: <mailto:leave@berg.example>'] },
    {
      title: 'both, folded',
      headers: ['List-Unsubscribe: <mailto:leave@berg.example>,\r\n <https://berg.example/u>'],
    },
    { title: 'none' },
  ],
);
