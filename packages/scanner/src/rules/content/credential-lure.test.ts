import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { credentialLure } from './credential-lure.ts';

describeRule(
  credentialLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Action required',
      html: `<p>Dear customer, please verify your account within 24 hours, or access to your account will be suspended.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Ihr Konto',
      html: `<p>Bitte bestätigen Sie Ihre Kundendaten, sonst wird Ihr Konto gesperrt.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Russian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Доступ',
      html: `<p>Подтвердите ваш аккаунт, иначе доступ будет заблокирован.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Portuguese without accents',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Seguranca',
      html: `<p>Atualize sua conta hoje: detectamos um acesso suspeito a sua conta.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Chinese',
      from: 'Support <no-reply@notice-centre.example>',
      subject: '帐户通知',
      html: `<p>您的帐户已被暂停，请立即验证您的帐户。</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Latin words with Cyrillic letters',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Notice',
      html: `<p>Please vеrify your аccount now, your acсount is suspended.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
