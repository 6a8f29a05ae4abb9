import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { legalThreat } from './legal-threat.ts';

describeRule(
  legalThreat,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Final notice',
      text: 'Legal action: a lawsuit and penalty follow unless you pay within 24 hours. Final notice before court.',
    },
    {
      title: 'Portuguese',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Intimação',
      html: `<p>Intimação judicial: protesto em 24 horas, pagar a dívida ativa para evitar penhora.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Russian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Суд',
      text: 'Взыскание через суд: оплатите задолженность, исполнительное производство во избежание ареста.',
    },
  ],
  HONEST_LETTERS,
);
