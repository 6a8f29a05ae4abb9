import { describeRule } from '../../testing/scan-for-test.ts';
import { pageOnList } from './page-on-list.ts';

describeRule(
  pageOnList,
  [
    {
      title: 'a page that sells',
      html: '<p>Act now, limited time!</p><a href="https://a.example">Go</a>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
  ],
  [
    {
      title: 'a page with a text version',
      text: 'Act now',
      html: '<p>Act now, limited time!</p><a href="https://a.example">Go</a>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
    {
      title: 'a question',
      html: '<p>How do I build it? See <a href="https://a.example">the log</a></p>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
    {
      title: 'an answer',
      html: '<p>Act now, limited time!</p><a href="https://a.example">Go</a>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>', 'In-Reply-To: <1@home.example>'],
    },
    {
      title: 'a newsletter',
      html: '<p>Act now, limited time!</p><a href="https://a.example">Go</a>',
      headers: ['List-Id: <l.example>'],
    },
  ],
);
