import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { rewardLure } from './reward-lure.ts';

describeRule(
  rewardLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Congratulations',
      html: `<p>You won a prize! Claim your gift card before it expires.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Glückwunsch',
      html: `<p>Sie wurden ausgewählt: Ihr Gewinn wartet, Gutschein einlösen.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Portuguese',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Parabéns',
      html: `<p>Parabéns, você foi selecionado: resgate seu prêmio.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'points in Spanish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Puntos',
      html: `<p>Sus puntos vencen hoy: canjear puntos por regalos.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
