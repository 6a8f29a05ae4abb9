import { describeRule } from '../../testing/scan-for-test.ts';
import { labelChain } from './label-chain.ts';

describeRule(
  labelChain,
  [
    { title: 'a chain of letters', from: 'Desk <x@a.d.b.u.offers.example>' },
    { title: 'a long chain', from: 'Desk <x@one.two.three.four.offers.example>' },
  ],
  [
    { title: 'a mailing host', from: 'Berg <news@e.mail.berg.example>' },
    { title: 'a country branch', from: 'Berg <news@news.mail.uk.berg.example>' },
  ],
);
