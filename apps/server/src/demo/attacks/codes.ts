import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { RENEWAL_CODE_PNG, TICKET_CODE_PNG } from './code-pictures.ts';
import { mailing } from './markup.ts';

/** A link as a picture: it is opened on a telephone, where nobody sees where it leads. */
export const CODE_CLASSES: readonly AttackClass[] = [
  {
    name: 'QR code leading elsewhere',
    attacks: [
      {
        key: 'attack-code',
        mailbox: 'work',
        from: { name: 'IT Service Desk', address: 'it@desk-notices.example' },
        subject: 'Action required: renew your two-factor sign-in',
        minutesAgo: daysAgo(16, 1),
        html: mailing({
          title: 'Your two-factor sign-in expires today',
          colour: '#3d4f66',
          paragraphs: [
            'Dear user,',
            'scan the code with your phone and verify your account within 24 hours, otherwise your access will be suspended.',
            '<img src="cid:code@desk" alt="Code" width="200">',
          ],
        }),
        files: [{ name: 'code.png', type: 'image/png', content: RENEWAL_CODE_PNG, contentId: 'code@desk' }],
      },
    ],
    twins: [
      {
        key: 'twin-code',
        mailbox: 'personal',
        from: { name: 'Old Mill Theatre', address: 'tickets@old-mill.example' },
        subject: 'Your tickets for Saturday',
        minutesAgo: daysAgo(16, 4),
        html: mailing({
          title: 'Old Mill Theatre',
          colour: '#6b3d2e',
          paragraphs: [
            'Hello Alex,',
            'two seats in row C for “The Winter Garden”, Saturday at half past seven. Show this code at the door:',
            '<img src="cid:ticket@mill" alt="Ticket" width="200">',
            'The foyer opens an hour before. There is soup.',
          ],
        }),
        files: [
          { name: 'ticket.png', type: 'image/png', content: TICKET_CODE_PNG, contentId: 'ticket@mill' },
        ],
      },
    ],
  },
];
