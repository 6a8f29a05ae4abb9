import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { blackmail } from './blackmail.ts';

describeRule(
  blackmail,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Your device',
      text: 'I hacked your device and recorded you masturbating. Send $900 in bitcoin or your contacts see the footage.',
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Ihr Gerät',
      text: 'Ein Trojaner hat Ihre Kamera aufgezeichnet, während Sie masturbierten. Zahlen Sie in Bitcoin.',
    },
    {
      title: 'French',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Convocation',
      text: 'Vous êtes visé par une plainte de la gendarmerie pour pornographie, pédopornographie. Tribunal et poursuites.',
    },
  ],
  HONEST_LETTERS,
);
