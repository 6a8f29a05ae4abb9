import { describeRule } from '../../testing/scan-for-test.ts';
import { oddBrackets } from './odd-brackets.ts';

describeRule(
  oddBrackets,
  [
    { title: 'a blank before the closing bracket', from: 'Desk <news@gardenclub.example >' },
    { title: 'brackets in parentheses', from: 'Desk,(<news@gardenclub.example>)' },
    { title: 'brackets in brackets', from: 'Desk <<news@gardenclub.example>>' },
  ],
  [
    { title: 'an ordinary author', from: '"Berg, Anna" <anna@berg.example>' },
    { title: 'a name in parentheses', from: 'anna@berg.example (Anna Berg)' },
    { title: 'a bracket inside a quoted name', from: '"Anna (< Berg >)" <anna@berg.example>' },
  ],
);
