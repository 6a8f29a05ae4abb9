import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { secondFactorLure } from './second-factor-lure.ts';

describeRule(
  secondFactorLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Sign-in',
      html: `<p>Your two-factor authentication expires today. Scan the QR code to verify.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'pushTAN',
      html: `<p>Ihr pushTAN läuft ab, bitte aktualisieren Sie das Verfahren.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Spanish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Aviso',
      html: `<p>Verifique su autenticación de dos factores.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
