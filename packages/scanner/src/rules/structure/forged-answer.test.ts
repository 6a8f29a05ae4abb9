import { describeRule } from '../../testing/scan-for-test.ts';
import { forgedAnswer } from './forged-answer.ts';

describeRule(
  forgedAnswer,
  [
    {
      title: 'an offer with the fields of an answer',
      from: 'Installateur <zon@garden.example>',
      subject: 'Solar panels for a good price',
      headers: ['In-Reply-To: <a1@elsewhere.example>'],
      html: '<a href="https://go.example/1">Offers</a>',
    },
    {
      title: 'a number that no program writes',
      subject: 'Your parcel',
      headers: ['In-Reply-To: _----xf98==_er/zw@x1'],
      html: '<a href="https://go.example/1">Parcel</a>',
    },
  ],
  [
    {
      title: 'an answer',
      subject: 'Re: Sunday',
      headers: ['In-Reply-To: <a1@home.example>'],
      html: '<p>Yes.</p><a href="https://berg.example/">Berg</a>',
    },
    {
      title: 'an answer under a new subject that quotes',
      subject: 'Sunday at six',
      headers: ['In-Reply-To: <a1@home.example>'],
      html: '<p>Yes.</p><p>Ben wrote on Friday:</p><blockquote>Sunday?</blockquote><a href="https://berg.example/">Berg</a>',
    },
    {
      title: 'a desk for tickets',
      from: 'Desk <desk@tea.example>',
      subject: '[tea.example #59648] Your question',
      headers: ['In-Reply-To: <a1@home.example>'],
      html: '<a href="https://tea.example/59648">Ticket</a>',
    },
    {
      title: 'a letter on a list',
      subject: 'Patch',
      headers: [
        'In-Reply-To: <a1@home.example>',
        'List-Id: <a.lists.example>',
        'List-Post: <mailto:a@lists.example>',
      ],
      html: '<a href="https://lists.example/1">Patch</a>',
    },
  ],
);
