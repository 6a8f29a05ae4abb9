import { describeRule } from '../../testing/scan-for-test.ts';
import { mailDrop } from './mail-drop.ts';

describeRule(
  mailDrop,
  [
    {
      title: 'a letter box',
      html: '<p>Floors</p><a href="https://a.example">Look</a><p>To unsubscribe click here or write to: 12 Harbour Lane, Suite 9</p>',
    },
    {
      title: 'a second list',
      html: '<p>Floors</p><a href="https://a.example">Look</a><p>To get no more mail from our advertiser click here.</p>',
    },
    {
      title: 'says that it is one',
      html: '<p>Floors</p><a href="https://a.example">Look</a><p>This is an advertisement.</p>',
    },
  ],
  [
    {
      title: 'an address below a newsletter',
      html: '<p>News</p><a href="https://a.example">Look</a><p>Unsubscribe. Berg Ltd, 12 Harbour Lane, Harbourtown.</p>',
    },
    {
      title: 'a friend who moved',
      text: 'https://map.example/1 Come by, or write to Anna at the old place.',
    },
    { title: 'no link', text: 'You can cancel by mail to 12 Harbour Lane.' },
  ],
);
