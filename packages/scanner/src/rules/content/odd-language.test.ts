import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { oddLanguage } from './odd-language.ts';

const PORTUGUESE =
  'Olá, a sua conta foi bloqueada e você não pode usar os seus dados. Para que a sua conta seja liberada, o senhor deve entrar em nosso site com a sua senha e os seus dados do cartão, pelo link que está em anexo, para não perder o seu acesso.';
const ENGLISH =
  'Hello, this is the letter of the month and it is for you and your friends. We have been to the lake with our boats, and the weather was fine. Please tell us if you will be with us in the summer.';

describeRule(
  oddLanguage,
  [
    { title: 'a German sender who writes Portuguese', from: 'Shop <info@lampen-laden.de>', text: PORTUGUESE },
    {
      title: 'a German subject over an English text',
      from: 'Shop <info@lamps.example>',
      subject: 'Bitte bestätigen Sie Ihre Daten und das Konto',
      text: ENGLISH,
    },
  ],
  [
    ...HONEST_LETTERS,
    { title: 'a German firm that writes English', from: 'Shop <info@lampen-laden.de>', text: ENGLISH },
    { title: 'a Brazilian firm', from: 'Loja <info@loja-lampada.com.br>', text: PORTUGUESE },
    { title: 'an international ending', from: 'Loja <info@lampada.example>', text: PORTUGUESE },
    { title: 'a person with a free mailbox of another country', from: 'Ana <ana@web.de>', text: PORTUGUESE },
    {
      title: 'an answer',
      from: 'Shop <info@lampen-laden.de>',
      headers: ['In-Reply-To: <7@home.example>'],
      text: PORTUGUESE,
    },
  ],
);
