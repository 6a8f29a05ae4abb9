import { describeRule } from '../../testing/scan-for-test.ts';
import { freeMailReply } from './free-mail-reply.ts';

describeRule(
  freeMailReply,
  [
    {
      title: 'a firm that wants answers at a free mailbox',
      from: 'Ben <ben@northwind.example>',
      headers: ['Reply-To: ben.office@gmail.com'],
    },
  ],
  [
    {
      title: 'a newsletter that wants answers at another of its domains',
      from: 'Shop <news@shop.example>',
      headers: ['Reply-To: help@shop-help.example'],
    },
    {
      title: 'the owner of a small firm with his own private mailbox',
      from: 'Ben <ben.ode@northwind.example>',
      headers: ['Reply-To: ben.ode@gmail.com'],
    },
    {
      title: 'a free mailbox that answers itself',
      from: 'Ben <ben@gmail.com>',
      headers: ['Reply-To: ben.two@gmail.com'],
    },
  ],
);
