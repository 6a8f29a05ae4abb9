import { describeRule } from '../../testing/scan-for-test.ts';
import { severalFrom } from './several-from.ts';

describeRule(
  severalFrom,
  [
    {
      title: 'two From fields',
      from: 'Bank <info@bank.example>',
      headers: ['From: Other <x@elsewhere.example>'],
    },
    {
      title: 'two addresses of different domains in one field',
      from: 'info@bank.example, x@elsewhere.example',
    },
  ],
  [
    { title: 'one author', from: 'Anna Berg <anna@berg.example>' },
    {
      title: 'an author and a sending secretary',
      from: 'Anna <anna@berg.example>',
      headers: ['Sender: ben@berg.example'],
    },
  ],
);
