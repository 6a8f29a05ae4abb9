import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { advanceFeeLure } from './advance-fee-lure.ts';

describeRule(
  advanceFeeLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Greetings',
      text: 'My name is Mrs. Adams, I am a widow and want to donate 4 million dollars. The funds are for you, keep it confidential.',
    },
    {
      title: 'French',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Bonjour',
      text: 'Je m’appelle Anne, veuve sans enfants : je fais un don de la somme de 2 million.',
    },
    {
      title: 'Russian',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Здравствуйте',
      text: 'Меня зовут Анна, я вдова. Наследство составляет сумму 3 миллиона.',
    },
  ],
  HONEST_LETTERS,
);
