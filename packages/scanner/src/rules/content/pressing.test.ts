import { describeRule } from '../../testing/scan-for-test.ts';
import { pressing } from './pressing.ts';

describeRule(
  pressing,
  [
    { title: 'a seller', html: '<p>Act now, limited time! Risk free.</p><a href="https://a.example">Go</a>' },
    { title: 'German', html: '<p>Jetzt bestellen, nur heute!</p><a href="https://a.example">Los</a>' },
    { title: 'Russian', html: '<p>Успейте, только сегодня, жмите!</p><a href="https://a.example">x</a>' },
  ],
  [
    {
      title: 'a shop that can be left',
      html: '<p>Act now, limited time! Risk free.</p><a href="https://a.example">Go</a>',
      headers: ['List-Unsubscribe: <https://a.example/u>'],
    },
    { title: 'a friend', text: 'Hurry, the train leaves at nine. https://a.example' },
    {
      title: 'an answer',
      html: '<p>Act now, limited time!</p><a href="https://a.example">Go</a>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
    {
      title: 'a list',
      html: '<p>Act now, limited time!</p><a href="https://a.example">Go</a>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
  ],
);
