import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { sharedFileLure } from './shared-file-lure.ts';

describeRule(
  sharedFileLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Document shared',
      html: `<p>A secure document is waiting: open the document and sign in to view the file.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Spanish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Documento',
      html: `<p>Abrir el documento: un documento confidencial pendiente.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Russian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Документ',
      html: `<p>Откройте документ: конфиденциальный документ ожидает подписи.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
