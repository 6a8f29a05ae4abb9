import { describeRule } from '../../testing/scan-for-test.ts';
import { noWayOut } from './no-way-out.ts';

describeRule(
  noWayOut,
  [
    {
      title: 'an offer with a link',
      html: '<p>Limited time: risk free trial. <a href="https://elsewhere-site.net">Click here</a></p>',
    },
  ],
  [
    {
      title: 'the same with a way out',
      html: '<p>Limited time: free trial. <a href="https://berg.example">Click here</a> <a href="https://berg.example/u">Unsubscribe</a></p>',
    },
    {
      title: 'the same with a field for it',
      html: '<p>Limited time: free trial. <a href="https://berg.example">Click here</a></p>',
      headers: ['List-Unsubscribe: <https://berg.example/u>'],
    },
    {
      title: 'a receipt',
      html: '<p>Your order 4711 is on its way. <a href="https://berg.example">Follow it</a></p>',
    },
  ],
);
