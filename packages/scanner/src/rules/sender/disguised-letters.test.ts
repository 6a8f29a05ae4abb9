import { describeRule } from '../../testing/scan-for-test.ts';
import { disguisedLetters } from './disguised-letters.ts';

describeRule(
  disguisedLetters,
  [
    { title: 'Cyrillic among Latin letters in the subject', subject: 'Your \u0430ccount at P\u0430yPal' },
    {
      title: 'mathematical letters',
      from: '\u{1d5e3}\u{1d5ee}\u{1d606}\u{1d5e3}\u{1d5ee}\u{1d5f9} <x@y.example>',
    },
    { title: 'invisible characters inside a word', subject: 'Pass\u200bword expired' },
  ],
  [
    { title: 'a Russian subject with a Latin name', subject: 'Заказ в Berg Shop' },
    { title: 'an emoji of several characters', subject: 'Family \u{1f468}\u200d\u{1f469}\u200d\u{1f467}' },
    { title: 'German with a soft hyphen at the end', subject: 'Einladung\u00ad' },
  ],
);
