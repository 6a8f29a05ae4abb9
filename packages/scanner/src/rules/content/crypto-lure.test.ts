import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { cryptoLure } from './crypto-lure.ts';

describeRule(
  cryptoLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Wallet',
      html: `<p>Verify your wallet and enter your recovery phrase to claim your tokens.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Krypto',
      html: `<p>Verbinden Sie Ihr Wallet, um Ihre Token zu erhalten, und bestätigen Sie das Wallet.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Spanish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Cripto',
      html: `<p>Su billetera está bloqueada, verifique su billetera.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
