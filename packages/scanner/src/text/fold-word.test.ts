import { expect, test } from 'vitest';
import { foldWords } from './fold-word.ts';

test.each([
  ['Contraseña', 'contrasena'],
  ['Straße', 'strasse'],
  ['Wygasła', 'wygasla'],
  ['pаypаl with Cyrillic letters', 'paypal with cyrillic letters'],
  ['Ёлка', 'елка'],
  ['пароль stays Russian', 'пароль stays russian'],
])('%s is read as %s', (text, folded) => {
  expect(foldWords(text)).toBe(folded);
});
