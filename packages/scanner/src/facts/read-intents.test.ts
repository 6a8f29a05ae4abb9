import { describe, expect, test } from 'vitest';
import type { Intent } from '../data/phrases/intents.ts';
import { readIntents } from './read-intents.ts';

describe('intents', () => {
  test.each<readonly [string, Intent, string]>([
    ['English', 'credential', 'Please verify your account'],
    ['German', 'credential', 'Bestätigen Sie Ihr Kundenkonto'],
    ['French with an article', 'suspension', "l'accès à votre compte est limité"],
    ['Spanish without accents', 'credential', 'verifique su contrasena'],
    ['Portuguese', 'fine', 'multa pendente, pague a multa'],
    ['Italian', 'payment-problem', 'il pagamento non riuscito'],
    ['Dutch', 'parcel', 'uw pakket wacht'],
    ['Polish', 'renewal', 'Twoja subskrypcja wygasła'],
    ['Russian', 'unusual-activity', 'подозрительный вход'],
    ['Japanese', 'credential', 'アカウントを確認'],
    ['Chinese', 'suspension', '账户已被冻结'],
    ['Cyrillic letters in Latin words', 'credential', 'vеrify your аccount'],
    ['the other order of words', 'suspension', 'suspended: account'],
  ])('are read in %s (%s)', (_, intent, text) => {
    expect([...readIntents('', text).counts.keys()]).toContain(intent);
  });

  test('words of two sentences are not read as one', () => {
    expect(readIntents('', 'We verify nothing. The account is open.').counts.size).toBe(0);
  });

  test('know what stands in the subject', () => {
    expect(readIntents('Verify your account', 'Hello').inSubject.has('credential')).toBe(true);
    expect(readIntents('Hello', 'Verify your account').inSubject.size).toBe(0);
  });

  test('of half a million repeated words are read as far as people read', () => {
    const facts = readIntents('x', 'verify account suspended '.repeat(200_000));
    expect(facts.wordCount).toBeLessThanOrEqual(6_000);
    expect(facts.counts.get('credential')).toBeGreaterThan(0);
  });

  test('of hostile punctuation end', () => {
    expect(readIntents('!'.repeat(100_000), '.|'.repeat(100_000)).wordCount).toBe(0);
  });
});
