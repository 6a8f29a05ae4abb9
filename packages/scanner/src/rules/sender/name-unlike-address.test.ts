import { describeRule } from '../../testing/scan-for-test.ts';
import { nameUnlikeAddress } from './name-unlike-address.ts';

describeRule(
  nameUnlikeAddress,
  [
    {
      title: 'a prize from the address of a club, with a link to a third place',
      from: 'Parcel Desk <news@gardenclub.example>',
      html: '<a href="https://elsewhere.example/">Confirm</a>',
    },
    { title: 'a name without link', from: 'Loan Office <x7@northwind.example>' },
  ],
  [
    { title: 'a person', from: 'Anna Berg <a.berg@northwind.example>' },
    {
      title: 'a shop through a service that counts clicks',
      from: 'Berg Garden <news@berg.example>',
      html: '<a href="https://berg.us1.list-manage.com/x">Shop</a>',
    },
    {
      title: 'an invoice that a service sends for a firm',
      from: 'Berg Garden <system@sent-via.invoices.example>',
      headers: ['Reply-To: office@berg.example'],
      html: '<a href="https://invoices.example/1">Open</a>',
    },
    {
      title: 'a list',
      from: 'Anna Berg <xy@dev.example>',
      headers: ['List-Id: <a.dev.example>', 'List-Post: <mailto:a@dev.example>'],
    },
    { title: 'a name in another script', from: 'Анна Берг <info@pochta.example>' },
    {
      title: 'an answer',
      from: 'Anna Berg <kontakt@schule.example>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
