import { describeRule } from '../../testing/scan-for-test.ts';
import { namesReaderByAddress } from './names-reader-by-address.ts';

describeRule(
  namesReaderByAddress,
  [
    { title: 'in the subject', subject: 'reader@home.example, your parcel' },
    { title: 'as a greeting', text: 'Hello reader@home.example, your parcel' },
    {
      title: 'by what stands before the @',
      text: 'Dear anna_berg84, your parcel',
      context: { ownAddresses: ['anna_berg84@home.example'] },
    },
  ],
  [
    { title: 'by name', text: 'Hello Anna' },
    {
      title: 'by a name that is also the address',
      text: 'Dear Annabel, see you',
      context: { ownAddresses: ['annabel@home.example'] },
    },
    { title: 'in the small print', text: 'Hello Anna. This message was sent to reader@home.example.' },
  ],
);
