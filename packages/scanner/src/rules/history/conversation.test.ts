import { describeRule } from '../../testing/scan-for-test.ts';
import { conversation } from './conversation.ts';

describeRule(
  conversation,
  [{ title: 'an answer', headers: ['In-Reply-To: <2@home.example>', 'References: <2@home.example>'] }],
  [
    { title: 'a first letter' },
    {
      title: 'an answer full of links',
      headers: ['In-Reply-To: <2@home.example>', 'References: <2@home.example>'],
      text: 'https://a.example https://b.example https://c.example https://d.example',
    },
  ],
);
