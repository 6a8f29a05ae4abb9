import { describeRule } from '../../testing/scan-for-test.ts';
import { oneHouse } from './one-house.ts';

describeRule(
  oneHouse,
  [
    {
      title: 'a newsletter of a firm that sends itself',
      from: 'Berg <news@mail.berg.example>',
      headers: [
        'Return-Path: <bounce@mail.berg.example>',
        'Reply-To: help@berg.example',
        'DKIM-Signature: v=1; d=berg.example; s=a; b=AAAA',
      ],
      html: '<img src="https://img.berg.example/a.png"><a href="https://www.berg.example/">Shop</a>',
    },
  ],
  [
    {
      title: 'a throw-away domain that owns all of its offer',
      from: 'Berg <news@mail.berg.click>',
      headers: ['Return-Path: <bounce@mail.berg.click>', 'DKIM-Signature: v=1; d=berg.click; s=a; b=AAAA'],
      html: '<img src="https://img.berg.click/a.png"><a href="https://www.berg.click/">Shop</a>',
    },
    {
      title: 'a brand in the name of a domain that owns all the rest',
      from: 'PayPal <news@berg.example>',
      headers: ['Return-Path: <bounce@berg.example>', 'DKIM-Signature: v=1; d=berg.example; s=a; b=AAAA'],
      html: '<img src="https://img.berg.example/a.png"><a href="https://www.berg.example/">Shop</a>',
    },
    { title: 'a letter', from: 'Anna Berg <anna@berg.example>' },
  ],
);
