import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { voicemailLure } from './voicemail-lure.ts';

describeRule(
  voicemailLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'New voicemail',
      html: `<p>You have a new voicemail waiting. Open the voicemail.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Sprachnachricht',
      html: `<p>Sie haben eine neue Sprachnachricht, Sprachnachricht anzeigen.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'French',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Message vocal',
      html: `<p>Votre message vocal en attente : consulter le message vocal.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
