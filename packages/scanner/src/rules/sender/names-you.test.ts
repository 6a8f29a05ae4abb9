import { describeRule } from '../../testing/scan-for-test.ts';
import { namesYou } from './names-you.ts';

describeRule(
  namesYou,
  [
    { title: 'the address in the subject', subject: 'Mailbox reader@home.example will be closed' },
    { title: 'the address as the name', from: '"reader@home.example" <x@elsewhere.example>' },
    { title: "the reader's domain as the name", from: '"home.example Helpdesk" <x@elsewhere.example>' },
    {
      title: 'where nobody told the own addresses, the one written to',
      to: 'somebody@house.example',
      subject: 'somebody@house.example: last notice',
      context: { ownAddresses: [] },
    },
  ],
  [
    { title: 'another address in the subject', subject: 'New address: office@berg.example' },
    {
      title: 'an answer',
      subject: 'Re: Account reader@home.example',
      headers: ['In-Reply-To: <1@home.example>'],
    },
    { title: 'a note to oneself', from: '"reader@home.example" <reader@home.example>' },
    { title: "a colleague's system", from: '"home.example Wiki" <wiki@home.example>' },
  ],
);
