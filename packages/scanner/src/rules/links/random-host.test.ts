import { describeRule } from '../../testing/scan-for-test.ts';
import { randomHost } from './random-host.ts';

describeRule(
  randomHost,
  [
    { title: 'letters rolled by dice', html: '<a href="https://xqvzkfwp.example/">Now</a>' },
    { title: 'a random host in front', html: '<a href="https://a7f3k9q2z.offers.example/">Now</a>' },
    { title: 'the number of a rented machine', html: '<a href="https://203-0-113-9.host.example/">Now</a>' },
  ],
  [
    { title: 'a name', html: '<a href="https://www.berg-garden.example/">Now</a>' },
    {
      title: 'a tracker with a host for each customer',
      html: '<a href="https://8s7txxcab.cc.rs6.net/x">Now</a>',
    },
    { title: 'a machine of the sender', html: '<a href="https://a7f3k9q2z.berg.example/">Now</a>' },
  ],
);
