import { describeRule } from '../../testing/scan-for-test.ts';
import { userInfo } from './user-info.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  userInfo,
  [{ title: 'a bank before the @', html: link('https://www.bank.example@evil.example/') }],
  [
    { title: 'an @ in the path', html: link('https://social.example/@anna') },
    { title: 'a mail link', html: link('mailto:anna@berg.example') },
  ],
);
