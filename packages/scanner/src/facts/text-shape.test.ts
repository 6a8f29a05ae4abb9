import { expect, test } from 'vitest';
import { readTextShape } from './text-shape.ts';

test.each([
  ['shouted', 'THIS OFFER is GREAT', 3],
  ['shouted', 'NASA-TV and X_FLAG_Y', 0],
  ['exclamations', 'Hey! Now!!', 3],
  ['spacedWords', 'get F R E E and w-i-n-s', 2],
  ['spacedWords', 'a b of U.S.A. and J. R. R.', 0],
  ['signWords', 'v1agra for m0ney and c@sh, compIete, 35OO', 5],
  ['signWords', 'anna@berg.example iPhone mp3 covid19 $100 5 o 10', 0],
  ['twinWords', 'раypal and Bɑckup', 2],
  ['twinWords', 'Письмо от Microsoft, α and β', 0],
  ['styledLetters', '𝐀𝐥𝐞𝐫𝐭', 5],
  ['stuffedWords', 'pa\u200bss wo\u200drd', 2],
  ['stuffedWords', 'می\u200cخواهم Donau\u00addampf', 0],
  ['openPlaces', 'Dear {{name}}, ##id## *|FNAME|* hello undefined', 4],
  ['openPlaces', '{ a: 1 } 100%% sure', 0],
  ['mojibake', 'VÃ©rifiez trÃ¨s â€™', 3],
  ['mojibake', 'Vérifiez très ’', 0],
  ['blockCharacters', '█▀▄', 3],
] as const)('%s of "%s"', (name, text, count) => {
  expect(readTextShape('', text)[name]).toBe(count);
});

test.each([
  'A'.repeat(300_000),
  'a '.repeat(100_000),
  'a.'.repeat(100_000),
  '{{'.repeat(90_000),
  'I1O0'.repeat(50_000),
])('texts made to hang are read (%#)', (text) => {
  expect(readTextShape(text, text).characters).toBeLessThan(13_000);
});
