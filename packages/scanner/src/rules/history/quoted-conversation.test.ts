import { describeRule } from '../../testing/scan-for-test.ts';
import { quotedConversation } from './quoted-conversation.ts';

describeRule(
  quotedConversation,
  [
    {
      title: 'an answer',
      headers: ['In-Reply-To: <1@home.example>', 'References: <1@home.example>'],
      text: 'Anna wrote:\n> Shall we meet?\n> On Tuesday?\n\nYes.',
    },
  ],
  [
    { title: 'quoting without a thread', text: '> Shall we meet?\n> On Tuesday?\n\nYes.' },
    { title: 'a thread without quoting', headers: ['In-Reply-To: <1@home.example>'], text: 'Open the file.' },
  ],
);
