import { describeRule } from '../../testing/scan-for-test.ts';
import { fromYourself } from './from-yourself.ts';

describeRule(
  fromYourself,
  [
    {
      title: 'the own address without proof',
      from: 'reader@home.example',
      headers: ['Authentication-Results: mx.home.example; spf=none; dkim=none'],
    },
  ],
  [
    {
      title: 'a note to oneself, confirmed',
      from: 'reader@home.example',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=home.example'],
    },
    { title: 'a provider that checks nothing', from: 'reader@home.example' },
  ],
);
