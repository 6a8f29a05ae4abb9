import { describeRule } from '../../testing/scan-for-test.ts';
import { spacedLetters } from './spaced-letters.ts';

describeRule(
  spacedLetters,
  [
    { title: 'blanks', text: 'Get it for F R E E today' },
    { title: 'points', subject: 'V.i.a.g.r.a now', text: 'x' },
  ],
  [
    { title: 'initials', text: 'J. R. R. Tolkien wrote it, e.g. in the U.S.A.' },
    { title: 'a plain letter', text: 'I am a fan of tea' },
  ],
);
