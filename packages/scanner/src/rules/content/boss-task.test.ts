import { describeRule } from '../../testing/scan-for-test.ts';
import { bossTask } from './boss-task.ts';

describeRule(
  bossTask,
  [
    {
      title: 'gift cards',
      from: 'Ben Ode <ben.ceo@gmail.com>',
      text: 'Are you available? I need you to buy some gift cards. Keep this between us.',
    },
    {
      title: 'German',
      from: 'Chef <chef@gmail.com>',
      text: 'Sind Sie gerade im Büro? Ich brauche Geschenkkarten.',
    },
  ],
  [
    { title: 'a colleague', text: 'The meeting is on Tuesday at ten.' },
    {
      title: 'a shop that sells gift cards',
      headers: ['List-Unsubscribe: <https://x.example/u>'],
      text: 'Gift cards for everybody.',
    },
  ],
);
