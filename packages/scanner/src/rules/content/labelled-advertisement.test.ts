import { describeRule } from '../../testing/scan-for-test.ts';
import { labelledAdvertisement } from './labelled-advertisement.ts';

describeRule(
  labelledAdvertisement,
  [
    { title: 'ADV', subject: 'ADV: Best rates' },
    { title: 'brackets', subject: '(ADV) Best rates' },
    { title: 'Korean', subject: '[광고] 할인' },
  ],
  [
    { title: 'an advert', subject: 'Advent market on Saturday' },
    { title: 'a plain one', subject: 'Our new ad campaign' },
  ],
);
