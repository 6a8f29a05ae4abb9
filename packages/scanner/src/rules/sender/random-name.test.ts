import { describeRule } from '../../testing/scan-for-test.ts';
import { randomName } from './random-name.ts';

describeRule(
  randomName,
  [
    { title: 'letters and digits by dice', from: 'Offer <a@4zr3nh3m8h0zp7sj13.com>' },
    { title: 'capitals by dice', from: 'Offer <kRzWneyD@gardenclub.com>' },
    { title: 'a mailbox by dice', from: 'Offer <qwhdjkfz@gardenclub.com>' },
    {
      title: 'a return address by dice',
      from: 'Offer <a@gardenclub.com>',
      headers: ['Return-Path: <x@4zr3nh3m8h0z.com>'],
    },
    { title: 'a run of consonants', from: 'Offer <a@xnrmfgpzkw.com>' },
  ],
  [
    { title: 'a long German word', from: 'Radio <a@deutschlandfunk.de>' },
    { title: 'a name with one number', from: 'Team <a@office365news.com>' },
    { title: 'a name in capitals and small letters', from: 'Anna <AnnaBerg@shop.com>' },
    { title: 'a reply address with a code', from: 'Shop <reply-4zr3nh3m8h0z@shop.com>' },
    { title: 'an abbreviation', from: 'Tax <a@hmrc.gov.uk>' },
  ],
);
