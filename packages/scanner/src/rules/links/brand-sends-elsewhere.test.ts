import { describeRule } from '../../testing/scan-for-test.ts';
import { brandSendsElsewhere } from './brand-sends-elsewhere.ts';

describeRule(
  brandSendsElsewhere,
  [
    {
      title: 'a telephone company that links to a bucket',
      from: 'Telekom <reply@telekom.com>',
      html: '<a href="https://storage.googleapis.com/x/y.html">Now</a>',
    },
  ],
  [
    {
      title: 'the company itself',
      from: 'Telekom <reply@telekom.com>',
      html: '<a href="https://www.telekom.de/">Now</a><a href="https://elsewhere.example/">More</a>',
    },
    {
      title: 'the company through a service that counts clicks',
      from: 'Telekom <reply@telekom.com>',
      html: '<a href="https://click.exacttarget.com/">Now</a>',
    },
    {
      title: 'a free mailbox',
      from: 'Anna <anna@outlook.com>',
      html: '<a href="https://elsewhere.example/">Now</a>',
    },
    {
      title: 'somebody who works there',
      from: 'Anna <anna@telekom.com>',
      text: 'See https://elsewhere.example/',
    },
  ],
);
