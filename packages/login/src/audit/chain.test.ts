import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoginEvent } from '../events.ts';
import { canonicalJson } from './canonical-json.ts';
import { auditRow, GENESIS_HASH } from './chain.ts';
import { AUDIT_LINE_MAX_BYTES } from './fit-line.ts';

const EVENT: LoginEvent = {
  id: '0197f3a0-0000-7000-8000-000000000001',
  type: 'login.success',
  severity: 'info',
  outcome: 'success',
  at: Date.UTC(2026, 0, 15, 12),
  userId: 'u1',
  data: { tries: 2, amr: 'email_link' },
};

describe('a row of the audit chain', () => {
  test('T-94 is SHA-256 of the hash before it and its line, and nothing else', () => {
    const first = auditRow(EVENT, 1, GENESIS_HASH);
    const second = auditRow(EVENT, 2, first.hash);
    const expected = createHash('sha256').update(first.hash).update(second.line).digest();
    expect(Buffer.from(second.hash)).toEqual(expected);
    expect(second.prevHash).toEqual(first.hash);
    expect(GENESIS_HASH).toEqual(new Uint8Array(32));
  });

  test('T-94 has one spelling, whatever order its fields were put in', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...EVENT, data: { amr: 'email_link', tries: 2 } }).toReversed(),
    );
    expect(canonicalJson(turned)).toBe(canonicalJson(EVENT));
    expect(auditRow(EVENT, 7, GENESIS_HASH).line).toBe(
      '{"at":1768478400000,"data":{"amr":"email_link","tries":2},"id":"0197f3a0-0000-7000-8000-000000000001",' +
        '"outcome":"success","seq":7,"severity":"info","type":"login.success","userId":"u1"}',
    );
  });

  test('leaves out what is undefined and refuses what JSON cannot say', () => {
    expect(canonicalJson({ b: undefined, a: [1, null, true] })).toBe('{"a":[1,null,true]}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson({ a: () => 1 })).toThrow(TypeError);
  });

  test('never has a line above two kilobytes, and stays JSON of the same type and time', () => {
    const text = fc.string({ unit: 'binary', maxLength: 4_000 });
    const data = fc.dictionary(fc.string({ maxLength: 300 }), fc.oneof(text, fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(data, text, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (extra, reason, seq) => {
        const { line } = auditRow({ ...EVENT, reason, userAgent: reason, data: extra }, seq, GENESIS_HASH);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(AUDIT_LINE_MAX_BYTES);
        expect(JSON.parse(line)).toMatchObject({ type: EVENT.type, at: EVENT.at, seq });
      }),
      { numRuns: 200 },
    );
  });
});
