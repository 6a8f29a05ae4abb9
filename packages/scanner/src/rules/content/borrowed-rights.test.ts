import { describeRule } from '../../testing/scan-for-test.ts';
import { borrowedRights } from './borrowed-rights.ts';

describeRule(
  borrowedRights,
  [
    {
      title: 'a foreign link under a notice',
      html: '<p>Pay now</p><a href="https://elsewhere-site.net/">x</a><p>© 2026 Big Bank. All rights reserved.</p>',
    },
  ],
  [
    {
      title: 'the sender',
      html: '<p>Hello</p><a href="https://www.berg.example/">x</a><p>© Berg. All rights reserved.</p>',
    },
    { title: 'no link', html: '<p>© Berg</p>' },
  ],
);
