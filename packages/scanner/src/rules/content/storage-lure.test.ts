import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { storageLure } from './storage-lure.ts';

describeRule(
  storageLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Storage',
      html: `<p>Your cloud storage is full. Your photos will be deleted.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'French',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Stockage',
      html: `<p>Votre espace de stockage est saturé, vos photos seront supprimées.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Dutch',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Opslag',
      html: `<p>Uw opslag is vol en uw foto’s worden verwijderd.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
