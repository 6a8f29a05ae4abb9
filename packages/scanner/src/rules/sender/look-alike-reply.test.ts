import { describeRule } from '../../testing/scan-for-test.ts';
import { lookAlikeReply } from './look-alike-reply.ts';

describeRule(
  lookAlikeReply,
  [{ title: 'one letter off', from: 'Ben <ben@northwind.com>', headers: ['Reply-To: ben@northwlnd.com'] }],
  [
    { title: 'a subdomain', from: 'Ben <ben@northwind.com>', headers: ['Reply-To: ben@mail.northwind.com'] },
    {
      title: 'quite another domain',
      from: 'Shop <news@shop-berg.com>',
      headers: ['Reply-To: help@desk.example'],
    },
  ],
);
