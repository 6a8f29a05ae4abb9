import { describeRule } from '../../testing/scan-for-test.ts';
import { loginPressure } from './login-pressure.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  loginPressure,
  [
    {
      title: 'English',
      html:
        'Verify your account within 24 hours or it will be suspended.' + link('https://elsewhere-site.net/x'),
    },
    {
      title: 'German',
      html:
        'Bestätigen Sie umgehend Ihre Daten, sonst wird Ihr Konto gesperrt.' +
        link('https://elsewhere-site.net/x'),
    },
    {
      title: 'Russian',
      html:
        'Срочно подтвердите ваш аккаунт, иначе доступ будет заблокирован.' +
        link('https://elsewhere-site.net/x'),
    },
    {
      title: 'with fancy letters',
      html: '\u{1d5e9}erify your account within 24 hours.' + link('https://elsewhere-site.net/x'),
    },
  ],
  [
    {
      title: 'a club that speaks of its site',
      html: 'You can log in to your account at any time.' + link('https://berg.example/login'),
    },
    { title: 'a sign-in code that was asked for', text: 'Your code is 447123. It is valid for ten minutes.' },
  ],
);
