import { describeRule } from '../../testing/scan-for-test.ts';
import { freeMailPage } from './free-mail-page.ts';

describeRule(
  freeMailPage,
  [
    {
      title: 'a page without a text version',
      from: 'a1<sunny48213@yahoo.com>',
      html: '<p>Hi</p><a href="https://elsewhere.example">x</a>',
    },
    {
      title: 'no name and a number',
      from: 'sunny48213@hotmail.com',
      text: 'Look here: http://elsewhere.example/',
    },
  ],
  [
    { title: 'a friend', from: 'Anna Berg <anna.berg@gmail.com>', text: 'Lunch? https://cafe.example/menu' },
    {
      title: 'a friend whose program makes pages',
      from: 'Anna Berg <anna.berg@gmail.com>',
      text: 'Lunch?',
      html: '<div dir="ltr">Lunch?</div>',
    },
    {
      title: 'an answer',
      from: 'sunny48213@hotmail.com',
      html: '<p>Yes</p>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
    { title: 'the own domain', from: 'sunny48213@berg.example', html: '<p>Yes</p>' },
  ],
);
