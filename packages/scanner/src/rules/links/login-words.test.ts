import { describeRule } from '../../testing/scan-for-test.ts';
import { loginWords } from './login-words.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  loginWords,
  [{ title: 'sign-in at a foreign site', html: link('https://elsewhere-site.net/login') }],
  [
    { title: 'sign-in at the sender', html: link('https://berg.example/login') },
    { title: 'a foreign page without signing in', html: link('https://elsewhere-site.net/recipes') },
  ],
);
