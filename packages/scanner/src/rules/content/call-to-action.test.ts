import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { callToAction } from './call-to-action.ts';

const button = (label: string, href = 'https://elsewhere-site.net/x'): string =>
  `<p>Hello</p><a href="${href}">${label}</a>`;

describeRule(
  callToAction,
  [
    { title: 'English', html: button('Verify now') },
    { title: 'German', html: button('Jetzt bestätigen') },
    { title: 'French', html: button('Payer maintenant') },
    { title: 'Spanish', html: button('Reclamar premio') },
    { title: 'Portuguese', html: button('RESGATAR AGORA') },
    { title: 'Italian', html: button('Aggiorna i dati') },
    { title: 'Dutch', html: button('Bevestig uw gegevens') },
    { title: 'Polish', html: button('Potwierdź konto') },
    { title: 'Russian', html: button('Получить выплату') },
    { title: 'Chinese', html: button('立即验证') },
    { title: 'Japanese', html: button('ログインして確認') },
    { title: 'a long label', html: button('Please click here to confirm that this mailbox is still yours') },
    {
      title: 'a list header does not make a button honest',
      html: button('Claim your reward'),
      headers: ['List-Unsubscribe: <https://elsewhere-site.net/u>'],
    },
  ],
  [
    ...HONEST_LETTERS,
    { title: 'a button to the sender', html: button('Verify now', 'https://login.berg.example/v') },
    { title: 'a link in the text of a friend', html: button('the film I spoke about') },
    { title: 'a link that leaves a list', html: button('Unsubscribe') },
    {
      title: 'an answer in a conversation',
      html: button('Sign in here'),
      headers: ['In-Reply-To: <7@home.example>'],
    },
  ],
);
