import { describeRule } from '../../testing/scan-for-test.ts';
import { randomName } from './random-name.ts';

describeRule(
  randomName,
  [
    { title: 'letters and digits by dice', from: 'Offer <a@4zr3nh3m8h0zp7sj13.com>' },
    { title: 'a run of consonants', from: 'Offer <a@xnrmfgpzkw.com>' },
  ],
  [
    { title: 'a long German word', from: 'Radio <a@deutschlandfunk.de>' },
    { title: 'a name with one number', from: 'Team <a@office365news.com>' },
    { title: 'an abbreviation', from: 'Tax <a@hmrc.gov.uk>' },
  ],
);
