import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { parcelLure } from './parcel-lure.ts';

describeRule(
  parcelLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Parcel',
      html: `<p>Your parcel is on hold: confirm your address and pay the customs fee.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Paket',
      html: `<p>Ihr Paket wartet, bitte zahlen Sie die Zollgebühr.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Russian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Посылка',
      html: `<p>Ваша посылка ожидает: подтвердите адрес, оплатите пошлину за посылку.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Japanese',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'お荷物',
      html: `<p>お荷物のお届けができませんでした。住所を確認してください。再配達</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
