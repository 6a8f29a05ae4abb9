import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { investmentLure } from './investment-lure.ts';

describeRule(
  investmentLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Profit',
      html: `<p>Invest in bitcoin today: free trading platform, profit in 24 hours, millions of returns.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Trading',
      html: `<p>Investieren Sie in Bitcoin: kostenlose Trading-Plattform, sofort Rendite erzielen mit Krypto.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
