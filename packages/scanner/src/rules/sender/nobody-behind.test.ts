import { describeRule } from '../../testing/scan-for-test.ts';
import { nobodyBehind } from './nobody-behind.ts';

describeRule(
  nobodyBehind,
  [
    {
      title: 'a borrowed address',
      from: 'Club <news@gardenclub.example>',
      headers: ['Return-Path: <x@throwaway.example>'],
      html: '<a href="https://elsewhere.example/">Win</a>',
    },
  ],
  [
    {
      title: 'a newsletter that a service sends and signs',
      from: 'Shop <news@shop.example>',
      headers: [
        'Return-Path: <bounce@mcsv.example>',
        'DKIM-Signature: v=1; d=shop.example; s=k1; b=AAAA',
        'List-Unsubscribe: <https://list-manage.com/u>',
      ],
      html: '<a href="https://shop.list-manage.com/x">Shop</a>',
    },
    {
      title: 'a list that rewrites the return address',
      from: 'Ben <ben@ode.example>',
      headers: [
        'Return-Path: <list-bounces@lists.example>',
        'List-Id: <a.lists.example>',
        'List-Post: <mailto:a@lists.example>',
      ],
      text: 'See https://elsewhere.example/',
    },
    {
      title: 'a forwarded letter with its own links',
      from: 'Berg <anna@berg.example>',
      headers: ['Return-Path: <me+caf_=reader@elsewhere.example>'],
      html: '<a href="https://www.berg.example/">Berg</a>',
    },
  ],
);
