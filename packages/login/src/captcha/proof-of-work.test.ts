import { generateKey } from '@postern/keyring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import { proofOfWork } from './proof-of-work.ts';
import { solve } from './solve.ts';
import { SUBJECT, changed, powKit } from './testing/pow-kit.ts';
import type { AnswerJson } from './testing/pow-kit.ts';

async function solved(kit: ReturnType<typeof powKit>, subject = SUBJECT): Promise<string> {
  return solve((await kit.captcha.challenge(subject)).data);
}

describe('H14: proof of work', () => {
  test('the work of the client that was asked passes', async () => {
    const kit = powKit();
    expect(await kit.captcha.verify(await solved(kit), SUBJECT)).toBe('passed');
  });

  test('T-89: the same work does not pass twice, however many send it at once', async () => {
    const kit = powKit();
    const answer = await solved(kit);
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => kit.captcha.verify(answer, SUBJECT)));
    expect(verdicts.filter((verdict) => verdict === 'passed')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'replayed')).toHaveLength(19);
  });

  test('T-89: another spelling of the same answer is the same answer', async () => {
    const kit = powKit();
    const answer = await solved(kit);
    expect(await kit.captcha.verify(answer, SUBJECT)).toBe('passed');
    const reordered = changed(answer, (value) => {
      value.challenge.parameters = { more: 1, ...value.challenge.parameters };
    });
    expect(await kit.captcha.verify(reordered, SUBJECT)).toBe('replayed');
    const url = answer.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    expect(await kit.captcha.verify(url, SUBJECT)).toBe('replayed');
  });

  const changes: readonly (readonly [string, (value: AnswerJson) => void])[] = [
    ['a later end', ({ challenge }) => (challenge.parameters['expiresAt'] = 4_102_444_800)],
    ['less work', ({ challenge }) => (challenge.parameters['cost'] = 1)],
    ['another salt', ({ challenge }) => (challenge.parameters['salt'] = '00'.repeat(16))],
    ['another nonce', ({ challenge }) => (challenge.parameters['nonce'] = '00'.repeat(16))],
    ['another prefix', ({ challenge }) => (challenge.parameters['keyPrefix'] = '00'.repeat(16))],
    ['a shorter prefix', ({ challenge }) => (challenge.parameters['keyPrefix'] = '')],
    ['another scope', ({ challenge }) => (challenge.parameters.data['scope'] = 'other')],
    ['a higher level', ({ challenge }) => (challenge.parameters.data['level'] = 3)],
    ['another client', ({ challenge }) => (challenge.parameters.data['lkey'] = '00'.repeat(12))],
    ['another algorithm', ({ challenge }) => (challenge.parameters['algorithm'] = 'SHA-256')],
    ['another signature', ({ challenge }) => (challenge.signature = '00'.repeat(32))],
    ['no signature', ({ challenge }) => (challenge.signature = '')],
    ['another counter', ({ solution }) => (solution.counter += 1)],
    ['a counter that wraps to it', ({ solution }) => (solution.counter += 0x1_00_00_00_00)],
    ['another key', ({ solution }) => (solution.derivedKey = '00'.repeat(32))],
  ];
  test.each(changes)('T-89: an answer with %s fails, and does not spend the true one', async (_, change) => {
    const kit = powKit();
    const answer = await solved(kit);
    expect(await kit.captcha.verify(changed(answer, change), SUBJECT)).toBe('failed');
    expect(await kit.captcha.verify(answer, SUBJECT)).toBe('passed');
  });

  test('T-89: digits moved from one field to the next make another signature', async () => {
    const kit = powKit();
    const answer = await solved(kit);
    // Joined without lengths, the salt could take a digit of the cost.
    const spliced = changed(answer, ({ challenge: { parameters } }) => {
      const digits = String(parameters['cost']);
      parameters['salt'] = `${String(parameters['salt']).slice(1)}${digits.slice(0, 1)}`;
      parameters['cost'] = Number(digits.slice(1));
    });
    expect(await kit.captcha.verify(spliced, SUBJECT)).toBe('failed');
  });

  test('work cannot be bought elsewhere: another client of the same site is refused', async () => {
    const kit = powKit();
    const answer = await solved(kit);
    expect(await kit.captcha.verify(answer, { ...SUBJECT, ipIndex: 'bb'.repeat(32) })).toBe('failed');
    expect(await kit.captcha.verify(answer, SUBJECT)).toBe('passed');
  });

  test('easy work does not pass when harder is asked now; hard work passes below', async () => {
    const kit = powKit();
    const easy = await solved(kit, { ...SUBJECT, level: 1 });
    const hard = await solved(kit, { ...SUBJECT, level: 3 });
    expect(await kit.captcha.verify(easy, { ...SUBJECT, level: 2 })).toBe('failed');
    expect(await kit.captcha.verify(hard, { ...SUBJECT, level: 2 })).toBe('passed');
  });

  test('work ends: at five minutes it fails, a second before it passes', async () => {
    const kit = powKit();
    const [first, second] = [await solved(kit), await solved(kit)];
    kit.clock.advance(5 * MINUTE_MS - SECOND_MS);
    expect(await kit.captcha.verify(first, SUBJECT)).toBe('passed');
    kit.clock.advance(SECOND_MS);
    expect(await kit.captcha.verify(second, SUBJECT)).toBe('failed');
    expect(await kit.captcha.verify(first, SUBJECT)).toBe('failed');
  });

  test('a challenge survives a key rotation, and not the removal of its key', async () => {
    const kit = powKit();
    const index = { ...generateKey(), id: 'for-lookups', use: 'index' as const };
    const before = kit.withKeys([kit.key, index]);
    const answer = await solve((await before.challenge(SUBJECT)).data);
    const fresh = generateKey();
    expect(await kit.withKeys([fresh, index]).verify(answer, SUBJECT)).toBe('failed');
    expect(await kit.withKeys([fresh, kit.key, index]).verify(answer, SUBJECT)).toBe('passed');
  });

  test('work for another site fails', async () => {
    const kit = powKit();
    expect(await kit.withKeys([generateKey()]).verify(await solved(kit), SUBJECT)).toBe('failed');
  });

  test('no input makes it throw', async () => {
    const kit = powKit();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.json().map(toBase64)), async (text) => {
        expect(await kit.captcha.verify(text, SUBJECT)).toBe('failed');
      }),
    );
    const long = toBase64(JSON.stringify({ challenge: 'x'.repeat(1_000_000) }));
    expect(await kit.captcha.verify(long, SUBJECT)).toBe('failed');
  });

  test('no change of one value in an answer makes it throw or pass', async () => {
    const kit = powKit();
    const answer = await solved(kit);
    const paths = ['nonce', 'salt', 'cost', 'keyLength', 'keyPrefix', 'expiresAt', 'data', 'algorithm'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (name, value) => {
        const other = changed(answer, ({ challenge }) => {
          fc.pre(JSON.stringify(challenge.parameters[name]) !== JSON.stringify(value));
          Object.assign(challenge.parameters, { [name]: value });
        });
        expect(await kit.captcha.verify(other, SUBJECT)).toBe('failed');
      }),
    );
  });

  test('costs and lives out of bounds are refused when it is made', () => {
    expect(() => proofOfWork({ costs: { 1: { cost: 0, maxCounter: 1 } } })).toThrow(RangeError);
    expect(() => proofOfWork({ costs: { 3: { cost: 1e9, maxCounter: 1 } } })).toThrow(RangeError);
    expect(() => proofOfWork({ costs: { 2: { cost: 5, maxCounter: 1.5 } } })).toThrow(RangeError);
    expect(() => proofOfWork({ ttlMs: 2 * 60 * MINUTE_MS })).toThrow(RangeError);
  });
});

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
