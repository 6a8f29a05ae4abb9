import { describe, expect, test } from 'vitest';
import { createWordSieve } from './word-sieve.ts';

const sieve = createWordSieve({
  exact: ['to', 'a', 'password', 'пароль'],
  stems: ['pay', 'verif', 'подтв'],
  endings: ['rechnung', 'ing'],
});

describe('a word sieve', () => {
  test.each(['to', 'a', 'password', 'пароль', 'pay', 'payment', 'verif', 'verified', 'подтвердить'])(
    'lets through what begins so: %s',
    (word) => {
      expect(sieve.mayFit(word)).toBe(true);
    },
  );

  test.each(['rechnung', 'stromrechnung', 'ing', 'billing'])('lets through what ends so: %s', (word) => {
    expect(sieve.mayFit(word)).toBe(true);
  });

  test('keeps back nearly all others, and the empty word', () => {
    const others = ['', 'too', 'passport', 'verb', 'pa', 'house', 'tree', 'пар', 'подарок', 'in', 'x'];
    expect(others.filter(sieve.mayFit)).toEqual([]);
  });
});
