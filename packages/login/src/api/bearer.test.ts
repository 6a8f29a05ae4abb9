import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBearer } from './bearer.ts';
import { apiKit } from './testing/api-kit.ts';

const SHAPE = `eyJhIjoxfQ.eyJiIjoxfQ.${'A'.repeat(86)}`;
/** Enough for T-84, fixed so that a failure can be repeated. */
const FUZZ = { numRuns: 100_000, seed: 84 };
/** Those that get past the shape cost a look at their header each. */
const DEEP_FUZZ = { numRuns: 300, seed: 84 };

describe('T-84 the Authorization header', () => {
  test.each([
    ['Bearer', `Bearer ${SHAPE}`],
    ['bearer in small letters', `bearer ${SHAPE}`],
    ['nothing but the token', SHAPE],
  ])('with %s gives the token', (_what, header) => {
    expect(readBearer(header)).toBe(SHAPE);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['the scheme alone', 'Bearer'],
    ['the scheme and a blank', 'Bearer '],
    ['another scheme', `Basic ${SHAPE}`],
    ['two schemes', `Bearer Bearer ${SHAPE}`],
    ['two headers joined', `Bearer ${SHAPE}, Bearer ${SHAPE}`],
    ['two blanks', `Bearer  ${SHAPE}`],
    ['a line end', `Bearer ${SHAPE}\r\nX: y`],
    ['a line end last', `${SHAPE}\n`],
    ['padding', `Bearer ${SHAPE}==`],
    ['four parts', `Bearer ${SHAPE}.x`],
    ['a list', [SHAPE]],
    ['a number', 7],
    ['100,000 letters', `Bearer ${'a'.repeat(100_000)}`],
    ['5,000 characters of the right shape', `Bearer ${'a'.repeat(5_000)}.b.${'A'.repeat(86)}`],
  ])('with %s gives none', (_what, header) => {
    expect(readBearer(header)).toBeUndefined();
  });

  test('100,000 of any content are read without an error', () => {
    const piece = fc.constantFrom(
      'Bearer ',
      'bearer',
      ' ',
      '.',
      '..',
      SHAPE,
      'eyJ',
      '\0',
      '\ud800',
      '%',
      ',',
    );
    const header = fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 4 });
    fc.assert(
      fc.property(header, (pieces) => {
        const text = pieces.join('');
        const token = readBearer(text);
        return token === undefined || (text.endsWith(token) && token.split('.').length === 3);
      }),
      FUZZ,
    );
    fc.assert(
      fc.property(fc.anything(), (input) => readBearer(input) === undefined),
      DEEP_FUZZ,
    );
  });

  test('whatever stands in the three parts, the answer is a refusal and never an exception', async () => {
    const { api } = apiKit();
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const odd = fc.constantFrom<unknown>(
      'x',
      '',
      '[]',
      '__proto__',
      0,
      null,
      true,
      [],
      ['exp'],
      {},
      undefined,
    );
    const json = fc.record(
      {
        alg: fc.constantFrom('EdDSA', 'none', 'HS256'),
        kid: odd,
        typ: odd,
        crit: odd,
      },
      { requiredKeys: [] },
    );
    const header = fc.oneof(
      text,
      json.map((value) => JSON.stringify(value)),
    );
    const signature = fc.uint8Array({ minLength: 64, maxLength: 64 });
    await fc.assert(
      fc.asyncProperty(header, text, signature, async (head, body, bytes) => {
        const parts = [Buffer.from(head), Buffer.from(body), Buffer.from(bytes)];
        const answer = await api.verify(`Bearer ${parts.map((b) => b.toString('base64url')).join('.')}`);
        return !answer.ok && answer.error.code === 'access_token_invalid';
      }),
      DEEP_FUZZ,
    );
  });
});
