import { describeRule } from '../../testing/scan-for-test.ts';
import { decoratedSubject } from './decorated-subject.ts';

describeRule(
  decoratedSubject,
  [
    { title: 'arrows', subject: '➠➠➠ Stay warm this winter' },
    { title: 'signs around the name', from: '"⌯|⌯ Debt Experts" <a@berg.example>' },
    { title: 'lines for blanks', subject: 'A_new_offer_for_you' },
    { title: 'an arrow behind a name', from: '"Insurance↗" <a@berg.example>' },
  ],
  [
    { title: 'emoji', subject: '🎉 Your order is on its way ❤️ ✅ ⭐' },
    { title: 'an arrow between places', subject: 'Your trip: Bern → Wien' },
    { title: 'a file name', subject: 'report_final_v2.pdf' },
    { title: 'brackets', subject: '[list] PATCH 1/2: fix the build' },
  ],
);
