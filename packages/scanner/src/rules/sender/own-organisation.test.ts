import { describeRule } from '../../testing/scan-for-test.ts';
import { ownOrganisation } from './own-organisation.ts';

describeRule(
  ownOrganisation,
  [
    {
      title: 'a help desk of the own firm at a foreign address',
      from: 'northwind.com Helpdesk <it@desk.example>',
      context: { ownAddresses: ['reader@northwind.com'] },
    },
  ],
  [
    {
      title: 'the own firm',
      from: 'northwind.com Helpdesk <it@northwind.com>',
      context: { ownAddresses: ['reader@northwind.com'] },
    },
    {
      title: 'a reader at a free provider',
      from: 'gmail.com tips <tips@berg.example>',
      context: { ownAddresses: ['reader@gmail.com'] },
    },
  ],
);
