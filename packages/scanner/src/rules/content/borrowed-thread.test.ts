import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { borrowedThread } from './borrowed-thread.ts';

const quoted = [
  'From: Jan Lind <jan@lind-partners.example>',
  'Sent: Monday, 2 November 2026 9:14',
  'To: Reader <reader@home.example>',
  'Subject: Offer',
  '',
  'Here is our offer.',
].join('\n');

describeRule(
  borrowedThread,
  [
    {
      title: 'a stranger in a conversation of others (X05)',
      from: 'Jan Lind <office@other-house.example>',
      subject: 'Re: Offer',
      text: `See the attached file.\n\n${quoted}`,
      files: [{ name: 'offer.html', type: 'text/html', content: '<p>Hi</p>' }],
    },
    {
      title: 'a German head (X05)',
      from: 'Jan Lind <office@other-house.example>',
      subject: 'AW: Angebot',
      text: 'Neue Bankverbindung anbei.\n\nVon: Jan Lind <jan@lind-partners.example>\nGesendet: Montag\nAn: Reader <reader@home.example>\nBetreff: Angebot',
    },
  ],
  [
    ...HONEST_LETTERS,
    {
      title: 'the partner himself',
      from: 'Jan Lind <jan@lind-partners.example>',
      subject: 'Re: Offer',
      text: `Any news?\n\n${quoted}`,
    },
    {
      title: 'a colleague of the partner',
      from: 'Eva Moor <eva@lind-partners.example>',
      subject: 'Re: Offer',
      text: `I take over from Jan.\n\n${quoted}`,
    },
    {
      title: 'something forwarded',
      from: 'Anna <anna@berg.example>',
      subject: 'Fwd: Offer',
      text: `For your information.\n\n${quoted}`,
    },
    {
      title: 'a partner who is in copy',
      from: 'Anna <anna@berg.example>',
      subject: 'Re: Offer',
      headers: ['Cc: jan@lind-partners.example'],
      text: `Jan, Reader: I agree.\n\n${quoted}`,
    },
  ],
);
