import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { taxLure } from './tax-lure.ts';

describeRule(
  taxLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Tax refund',
      html: `<p>The tax office approved a tax refund; verify your tax details.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Portuguese',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'CPF suspenso',
      html: `<p>Seu CPF está suspenso por imposto em aberto: regularize o imposto.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Italian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Rimborso',
      html: `<p>Agenzia delle Entrate: rimborso fiscale disponibile, verifica il rimborso fiscale.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
