import { describeRule } from '../../testing/scan-for-test.ts';
import { forwardedJunk } from './forwarded-junk.ts';

describeRule(
  forwardedJunk,
  [
    {
      title: 'a heart from a stranger',
      subject: 'Fw: Good morning!',
      text: 'From: Darya <support@plavu.example>\nSent: Friday\nTo: you\nSubject: Good morning!\nI am a single girl and looking for a man.',
    },
    {
      title: 'a central bank at a free mailbox',
      subject: 'Fw: OK',
      text: 'De: MR. EDWARD <edward@gmail.com>\nEnviado: terça-feira\nAssunto: OK\nYou are the beneficiary. Kindly reply for the release of your fund of 3 million dollars.',
    },
  ],
  [
    {
      title: 'an invitation of a friend',
      subject: 'Fwd: Sunday',
      text: 'From: Carla Ode <carla@ode.example>\nSent: Friday\nSubject: Sunday\nShall we meet at six?',
    },
    {
      title: 'somebody who says why',
      subject: 'Fwd: Good morning!',
      text: 'Dear colleagues, please look at what came to my mailbox this morning and block it for everybody, thanks.\nFrom: Darya <support@plavu.example>\nSent: Friday\nI am a single girl and looking for a man.',
    },
  ],
);
