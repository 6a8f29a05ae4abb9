import { describeRule } from '../../testing/scan-for-test.ts';
import { textVersionDiffers } from './text-version-differs.ts';

describeRule(
  textVersionDiffers,
  [
    {
      title: 'another story',
      text: 'Whales travel through northern oceans every spring, gathering near islands where fishermen watch silently from wooden boats',
      html: '<p>Your package could not be delivered today; confirm the address and choose another delivery window before Friday evening</p>',
    },
    {
      title: 'a stub',
      text: 'Your client is too old',
      html: '<p>Your package could not be delivered today; confirm the address and choose another delivery window before Friday evening, otherwise returned</p>',
    },
  ],
  [
    {
      title: 'the same twice',
      text: 'Your package could not be delivered today; confirm the address',
      html: '<p>Your package could not be delivered today; confirm the address</p>',
    },
    { title: 'a short note', text: 'Hi', html: '<p>Hello there</p>' },
    {
      title: 'HTML alone',
      html: '<p>Your package could not be delivered today; confirm the address and choose another window</p>',
    },
  ],
);
