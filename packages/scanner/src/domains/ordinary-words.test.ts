import { expect, test } from 'vitest';
import { findLookAlike } from './find-look-alike.ts';

/** One letter from a brand, or with one inside, and nobody's imitation. */
const ORDINARY =
  'deeper password trust packet mobile banca sicherheitsteam accountsteam salesteam cleaner lundi interest panel postal correo ' +
  'correio argent kontakte senhora barter interact';

test.each(ORDINARY.split(' '))('a domain named "%s" imitates nobody', (word) => {
  expect(findLookAlike(`${word}.example`, [])).toBeUndefined();
  expect(findLookAlike(`${word}.com`, [])).toBeUndefined();
});
