import { describeRule } from '../../testing/scan-for-test.ts';
import { excuses } from './excuses.ts';

describeRule(
  excuses,
  [
    {
      title: 'a law',
      text: 'This is not spam. Under Bill s.1618 Title III it cannot be considered spam. To be removed from our list reply with remove in the subject.',
    },
    {
      title: 'Portuguese',
      text: 'Isto não é spam. Caso não queira mais receber, responda: não deseja receber.',
    },
  ],
  [
    {
      title: 'one sentence of a shop',
      html: '<p>If you no longer wish to receive this letter, click on unsubscribe.</p>',
    },
    {
      title: 'a newsletter',
      html: '<p>You opted in to receive news. To opt out of this list click here.</p>',
      headers: ['List-Unsubscribe: <https://berg.example/u>'],
    },
  ],
);
