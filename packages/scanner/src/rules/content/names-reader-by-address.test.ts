import { describeRule } from '../../testing/scan-for-test.ts';
import { namesReaderByAddress } from './names-reader-by-address.ts';

describeRule(
  namesReaderByAddress,
  [
    { title: 'in the subject', subject: 'reader@home.example, your parcel' },
    { title: 'as a greeting', text: 'Hello reader@home.example, your parcel' },
  ],
  [
    { title: 'by name', text: 'Hello Anna' },
    { title: 'in the small print', text: 'Hello Anna. This message was sent to reader@home.example.' },
  ],
);
