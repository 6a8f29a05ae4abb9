import { describeRule } from '../../testing/scan-for-test.ts';
import { disguisedWords } from './disguised-words.ts';

describeRule(
  disguisedWords,
  [
    {
      title: 'Cyrillic letters in English words',
      html: '<p>Your pаsswоrd has еxpired, vеrify your аccount</p>',
    },
    { title: 'phonetic letters', html: '<p>Restoɾe your Cloud Bɑckup</p>' },
    { title: 'mathematical letters', text: '𝐘𝐨𝐮𝐫 𝐚𝐜𝐜𝐨𝐮𝐧𝐭 is closed' },
    {
      title: 'digits and signs for letters',
      html: '<p>Cheap v1agra and c1alis, save m0ney and c@sh today</p>',
    },
  ],
  [
    {
      title: 'English names in a Russian letter',
      text: 'Пришлите счёт за Microsoft Office и за хостинг на berg.example',
    },
    { title: 'a formula', text: 'The sum Σx and the angle α, π is 3.14, 5 µm and 10 Ω' },
    {
      title: 'numbers, addresses and models',
      html: '<p>Order 4711, anna@berg.example, iPhone 15, mp3, B2B, covid19, h264 and web3</p>',
    },
  ],
);
