import { expect, test } from 'vitest';
import { SCORE_MAX, strengthWords } from './strength-words.ts';

test.each([
  [0, 'Guessed at once. Add words.'],
  [1, 'Weak. Add words.'],
  [SCORE_MAX, 'Strong. Add words.'],
])('a score of %d is said with its advice: %s', (score, words) => {
  expect(strengthWords({ score, isTaken: true, advice: 'Add words.' })).toBe(words);
});

test('nothing is said of nothing', () => {
  expect(strengthWords(undefined)).toBe('Strength');
});
