import { describeRule } from '../../testing/scan-for-test.ts';
import { unreadableFrom } from './unreadable-from.ts';

describeRule(
  unreadableFrom,
  [
    { title: 'no domain', from: 'Support <support>' },
    { title: 'a comma for the dot', from: 'Support <info@bank,example>' },
    { title: 'empty brackets', from: '"Support Team" <>' },
    { title: 'no From at all', from: '' },
  ],
  [
    { title: 'brackets around a good address', from: '<anna@berg.example>' },
    { title: 'a bare address', from: 'anna@berg.example' },
  ],
);
