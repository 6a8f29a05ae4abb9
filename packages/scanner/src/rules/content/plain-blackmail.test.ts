import { describeRule } from '../../testing/scan-for-test.ts';
import { plainBlackmail } from './plain-blackmail.ts';

describeRule(
  plainBlackmail,
  [
    {
      title: 'a camera and coins, in Portuguese',
      text: 'Tenho acesso à sua câmara e ao seu dispositivo, infetado num site para adultos. Vou enviar à sua lista de contactos. Envie bitcoin para a carteira.',
    },
    {
      title: 'a camera and coins',
      text: 'I recorded you with your webcam while you watched pornography. Send bitcoin or your contacts get the video.',
    },
  ],
  [
    { title: 'a friend with a new camera', text: 'My webcam works again, shall we talk on Sunday?' },
    {
      title: 'a newsletter on coins',
      headers: ['List-Unsubscribe: <https://news.example/u>'],
      text: 'Blackmail with a webcam recording and bitcoin: how it works.',
    },
    { title: 'an invoice', text: 'The payment of your invoice is due.' },
  ],
);
