import { describeRule } from '../../testing/scan-for-test.ts';
import { noneOwn } from './none-own.ts';

describeRule(
  noneOwn,
  [
    {
      title: 'two strange places',
      html: '<a href="https://one.example/">Now</a><a href="https://two.example/u">Unsubscribe</a>',
    },
  ],
  [
    {
      title: 'one of several is the sender',
      html: '<a href="https://one.example/">Now</a><a href="https://www.berg.example/">Berg</a>',
    },
    {
      title: 'a newsletter through a service that counts clicks',
      html: '<a href="https://berg.us1.list-manage.com/x">Now</a><a href="https://mailchimp.com/">Sent by</a>',
    },
    {
      title: 'a friend who shares pages',
      from: 'Anna <anna@gmail.com>',
      html: '<a href="https://one.example/">one</a> <a href="https://two.example/">two</a>',
    },
    { title: 'addresses written out', text: 'https://one.example/ and https://two.example/' },
  ],
);
