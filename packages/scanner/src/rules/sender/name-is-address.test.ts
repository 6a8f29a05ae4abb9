import { describeRule } from '../../testing/scan-for-test.ts';
import { nameIsAddress } from './name-is-address.ts';

describeRule(
  nameIsAddress,
  [
    { title: 'H-100: a name that is an address elsewhere', from: '"service@bank.com" <x91@mailer.example>' },
    { title: 'an address beside a name', from: '"Ben Ode ben.ode@northwind.com" <x91@mailer.example>' },
  ],
  [
    { title: 'the same address as name', from: '"anna@berg.example" <anna@berg.example>' },
    { title: 'another mailbox of the same firm', from: '"info@berg.example" <anna@mail.berg.example>' },
    {
      title: 'a list that rewrites its authors',
      from: '"ben@northwind.com via Dev" <dev@lists.example>',
      headers: ['List-Id: <dev.lists.example>', 'List-Post: <mailto:dev@lists.example>'],
    },
  ],
);
