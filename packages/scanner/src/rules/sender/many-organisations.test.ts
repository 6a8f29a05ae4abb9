import { describeRule } from '../../testing/scan-for-test.ts';
import { manyOrganisations } from './many-organisations.ts';

describeRule(
  manyOrganisations,
  [
    {
      title: 'four strangers',
      from: 'Desk <news@gardenclub.com>',
      headers: ['Return-Path: <x@throwaway.net>', 'Reply-To: <y@answers.org>'],
      html: '<a href="https://elsewhere.info/">Win</a>',
    },
  ],
  [
    {
      title: 'a newsletter through a service',
      from: 'Shop <news@shop.com>',
      headers: ['Return-Path: <b@mcsv.net>', 'Reply-To: <help@shop.com>'],
      html: '<a href="https://shop.list-manage.com/x">Win</a>',
    },
    {
      title: 'an invoice that a service sends for a firm',
      from: 'Berg <system@invoices.com>',
      headers: ['Return-Path: <b@invoices.com>', 'Reply-To: <office@berg.example>'],
      html: '<a href="https://app.invoices.com/x">Open</a>',
    },
  ],
);
