import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { fineLure } from './fine-lure.ts';

describeRule(
  fineLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Toll',
      html: `<p>You have an unpaid toll. Pay the toll within 24 hours to avoid a fine.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'French',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Amende',
      html: `<p>Amende impayée : réglez votre amende de stationnement.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Spanish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Multa',
      html: `<p>Multa de tráfico pendiente: pague la multa.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
