import { describeRule } from '../../testing/scan-for-test.ts';
import { oneWayOffer } from './one-way-offer.ts';

describeRule(
  oneWayOffer,
  [
    {
      title: 'a cure with one link',
      html: '<p>Lower blood pressure naturally</p><a href="https://a.example/x">Go</a><a href="https://a.example/u">Leave</a>',
    },
    { title: 'Dutch', html: '<p>Geld lenen zonder BKR</p><a href="https://a.example/x">Nu</a>' },
    {
      title: 'Russian',
      html: '<p>Игровые автоматы без депозита</p><a href="https://a.example/x">Играть</a>',
    },
  ],
  [
    {
      title: 'a newsletter',
      html: '<p>Lower blood pressure naturally</p><a href="https://a.example/x">Go</a>',
      headers: ['List-Unsubscribe: <https://a.example/u>'],
    },
    {
      title: 'two places',
      html: '<p>Home insurance: car insurance</p><a href="https://a.example/x">Go</a><a href="https://b.example/x">Go</a>',
    },
    { title: 'nothing sold', html: '<p>The minutes</p><a href="https://a.example/x">Read</a>' },
    {
      title: 'an answer',
      html: '<p>Car insurance, as you asked</p><a href="https://a.example/x">Go</a>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
