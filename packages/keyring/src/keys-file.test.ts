import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatKeys, generateKey, parseKeys } from './index.ts';

const SECRET = randomBytes(32).toString('base64url');
const OTHER = randomBytes(32).toString('base64url');

function line(entry: Record<string, unknown>): string {
  return JSON.stringify(entry);
}

describe('a keys file is refused', () => {
  test.each([
    [
      'a secret under 32 bytes',
      line({ id: 'k1', secret: randomBytes(31).toString('base64url') }),
      'secret-short',
    ],
    [
      'a secret over 128 bytes',
      line({ id: 'k1', secret: randomBytes(129).toString('base64url') }),
      'secret-long',
    ],
    [
      'fewer than 16 distinct bytes',
      line({ id: 'k1', secret: Buffer.alloc(32, 'abcabcde').toString('base64url') }),
      'secret-weak',
    ],
    [
      'a published example',
      line({ id: 'k1', secret: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' }),
      'secret-published',
    ],
    ['standard base64', line({ id: 'k1', secret: 'ab+/'.repeat(11) }), 'secret-malformed'],
    ['a secret that is no text', line({ id: 'k1', secret: 42 }), 'secret-malformed'],
    ['no secret', line({ id: 'k1' }), 'secret-missing'],
    ['no id', line({ secret: SECRET }), 'id-invalid'],
    ['an id with spaces', line({ id: 'k 1', secret: SECRET }), 'id-invalid'],
    ['an unknown use', line({ id: 'k1', secret: SECRET, use: 'all' }), 'use-invalid'],
    ['an entry that is a list', '{"keys":[[]]}', 'entry-invalid'],
    [
      'the same id twice',
      `${line({ id: 'k1', secret: SECRET })}\n${line({ id: 'k1', secret: OTHER })}`,
      'id-duplicate',
    ],
    [
      'the same secret twice',
      `${line({ id: 'k1', secret: SECRET })}\n${line({ id: 'k2', secret: SECRET })}`,
      'secret-duplicate',
    ],
    ['only an index key', line({ id: 'i1', use: 'index', secret: SECRET }), 'general-key-missing'],
    ['nothing', '\n# only a comment\n', 'keys-missing'],
    ['an empty list', '{"keys":[]}', 'keys-missing'],
    ['text', 'LOGIN_KEY=abc', 'not-json'],
  ])('for %s', (_, text, problem) => {
    const parsed = parseKeys(text);
    expect(parsed.ok ? [] : parsed.complaints.map((complaint) => complaint.problem)).toContain(problem);
  });

  test('with all its problems at once, and without quoting a secret', () => {
    const short = randomBytes(20).toString('base64url');
    const parsed = parseKeys(`${line({ id: 'k1', secret: short })}\n${line({ id: '!', secret: SECRET })}`);
    expect(parsed).toMatchObject({
      ok: false,
      complaints: [
        { entry: 1, id: 'k1', problem: 'secret-short' },
        { entry: 2, problem: 'id-invalid' },
      ],
    });
    expect(JSON.stringify(parsed)).not.toContain(short);
    expect(JSON.stringify(parsed)).not.toContain(SECRET);
  });
});

describe('a keys file is read', () => {
  test('as lines and as one JSON object, with the first general key first', () => {
    const lines = `# made 2026\n${line({ id: 'k2', secret: SECRET })}\n\n${line({ id: 'k1', secret: OTHER })}\n`;
    const object = JSON.stringify(
      {
        keys: [
          { id: 'k2', secret: SECRET },
          { id: 'k1', secret: OTHER },
        ],
      },
      undefined,
      2,
    );
    for (const text of [lines, object]) {
      const parsed = parseKeys(text);
      expect(parsed.ok && parsed.keys.map((key) => key.id)).toEqual(['k2', 'k1']);
    }
  });

  test('whatever keys were generated, as often as they are generated', () => {
    const keys = Array.from({ length: 50 }, () => generateKey());
    expect(parseKeys(formatKeys(keys)).ok).toBe(true);
  });

  test('without throwing, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof parseKeys(text).ok === 'boolean'),
    );
  });
});
