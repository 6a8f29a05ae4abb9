import { expect, test } from 'vitest';
import { guessLanguage, type TextLanguage } from './guess-language.ts';
import { splitWords, type Word } from './split-words.ts';

const SURE = { words: 4, lead: 1.5 };
const asWords = (text: string): readonly Word[] => splitWords(text);

test.each<readonly [TextLanguage, string]>([
  ['en', 'this is the house that we have for you and your friends'],
  ['de', 'das ist nicht die tur die wir fur sie haben und der schlussel'],
  ['fr', 'vous avez les cles de votre maison dans cette boite pour nous'],
  ['pt', 'a sua casa nao esta com voce para os dias do mes'],
  ['ru', 'мы в доме и на улице для вас с книгой'],
])('a sentence in %s is known', (language, text) => {
  expect(guessLanguage(asWords(text), SURE)).toBe(language);
});

test('too few words are no language', () => {
  expect(guessLanguage(asWords('the xyz'), SURE)).toBeUndefined();
});
