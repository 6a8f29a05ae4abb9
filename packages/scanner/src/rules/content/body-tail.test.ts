import { describeRule } from '../../testing/scan-for-test.ts';
import { bodyTail } from './body-tail.ts';

describeRule(
  bodyTail,
  [
    {
      title: 'a token behind an offer',
      text: 'Debt relief for you. http://a.example\n\n81kTz4-w3Pq9mN2a',
    },
    { title: 'a token behind a page', html: '<p>Look</p><p>x7Kq2Lm9Zt4Rw</p>' },
  ],
  [
    { title: 'an order number', html: '<p>Your order</p><p>A1234-5678</p>' },
    { title: 'a commit', text: 'Built from\n4f3c2a9d8e7b6a5f4c3d2e1f' },
    { title: 'an answer', html: '<p>x7Kq2Lm9Zt4Rw</p>', headers: ['In-Reply-To: <1@home.example>'] },
  ],
);
