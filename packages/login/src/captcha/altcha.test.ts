import { createChallenge, solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { verifySolution } from 'altcha-lib';
import { describe, expect, test } from 'vitest';
import { solve } from './solve.ts';
import { SUBJECT, powKit } from './testing/pow-kit.ts';

describe('H14: ALTCHA v2', () => {
  test("ALTCHA's solver answers our challenge", async () => {
    const { captcha } = powKit();
    // Through JSON, as the widget gets it.
    const challenge = JSON.parse(JSON.stringify((await captcha.challenge(SUBJECT)).data)) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    // As the widget posts it: base64 of JSON, in a form field.
    const answer = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    expect(await captcha.verify(answer, SUBJECT)).toBe('passed');
    expect(await captcha.verify(answer, SUBJECT)).toBe('replayed');
  });

  test("our solver answers ALTCHA's challenges, with a known counter and with a search", async () => {
    for (const more of [{ counter: 30 }, { keyPrefix: '0' }]) {
      const hmacSignatureSecret = 'only-for-this-test';
      const challenge = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: 20,
        deriveKey,
        hmacSignatureSecret,
        ...more,
      });
      const text = Buffer.from(await solve(challenge), 'base64').toString();
      // Our own answer, read by their verifier.
      const answer = JSON.parse(text) as {
        challenge: Challenge;
        solution: { counter: number; derivedKey: string };
      };
      const verdict = await verifySolution({ ...answer, deriveKey, hmacSignatureSecret });
      expect(verdict.verified).toBe(true);
    }
  });

  test('our solver says so where there is nothing it could solve', async () => {
    await expect(solve({ parameters: { algorithm: 'SHA-256' } })).rejects.toThrow(RangeError);
    await expect(solve(undefined)).rejects.toThrow(RangeError);
  });
});
