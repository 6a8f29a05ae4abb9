import { describeRule } from '../../testing/scan-for-test.ts';
import { nameIsHost } from './name-is-host.ts';

describeRule(
  nameIsHost,
  [
    { title: 'an office under a bakery', from: '"ssa.gov" <info@mg.bakery.example>' },
    { title: 'a wallet with a wish', from: '"MetaWallet.io Support" <x@bakery.example>' },
  ],
  [
    { title: 'a shop under its own name', from: '"Berg.com" <news@mail.berg.com>' },
    { title: 'a doctor', from: '"Dr.med. Anna Berg" <praxis@berg.example>' },
    { title: 'a name that is an address', from: '"anna@berg.com" <praxis@ode.example>' },
  ],
);
