import { describeRule } from '../../testing/scan-for-test.ts';
import { largeSums } from './large-sums.ts';

describeRule(
  largeSums,
  [
    {
      title: 'income',
      text: 'Work from home and be your own boss: from $5,000 to $25,000 a month. Act now, order today.',
    },
    {
      title: 'with the currency behind',
      text: 'Geld verdienen von zuhause: 5.000 Euro im Monat, 60.000 Euro im Jahr. Jetzt sichern, kostenlos.',
    },
  ],
  [
    { title: 'a bill', text: 'Invoice 12: two machines, $5,000 and $7,000. Pay by the end of the month.' },
    { title: 'prices of a shop', text: 'Buy now, order today: shoes $59, coat $129.' },
    {
      title: 'a discussion on a list',
      text: 'Be your own boss, $5,000 to $25,000. Act now, order today',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
  ],
);
