import { describeRule } from '../../testing/scan-for-test.ts';
import { abusedSenderEnding } from './abused-ending.ts';

describeRule(
  abusedSenderEnding,
  [{ title: 'an ending of throw-away senders', from: 'Offer <x@deal-today.click>' }],
  [
    { title: 'an ordinary ending', from: 'Offer <x@deal-today.de>' },
    { title: 'a list', from: 'Dev <dev@project.dev>' },
  ],
);
