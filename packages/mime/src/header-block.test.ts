import { describe, expect, test } from 'vitest';
import { splitHeaders } from './header-block.ts';

function fields(text: string): string[] {
  return splitHeaders(Buffer.from(text, 'latin1')).fields.map((field) => `${field.name}=${field.value}`);
}

describe('header blocks', () => {
  test.each([
    ['CRLF', 'A: 1\r\nB: 2\r\n\r\nbody', ['a=1', 'b=2'], 'body'],
    ['LF', 'A: 1\nB: 2\n\nbody', ['a=1', 'b=2'], 'body'],
    ['folded fields', 'A: 1\r\n 2\r\n\t3\r\n\r\nbody', ['a=1 2\t3'], 'body'],
    ['no fields', '\r\nbody', [], 'body'],
    ['no body', 'A: 1\r\n', ['a=1'], ''],
    [
      'no blank line before text',
      'A: 1\r\nthis is text\r\nB: 2\r\n',
      ['a=1', 'b=2'],
      'this is text\r\nB: 2\r\n',
    ],
    ['no field at all', 'this is text\r\nmore', [], 'this is text\r\nmore'],
    ['an mbox line', 'From a@b.example Fri Nov 21\r\nA: 1\r\n\r\nbody', ['a=1'], 'body'],
    ['a blank before the colon', 'A : 1\r\n\r\nbody', ['a=1'], 'body'],
    ['NUL and lone carriage returns', 'A: 1\x002\r3\r\n\r\nbody', ['a=12 3'], 'body'],
    ['UTF-8 (RFC 6532)', 'A: \xc3\xa9\r\n\r\n', ['a=é'], ''],
    ['Latin-1', 'A: \xe9\r\n\r\n', ['a=é'], ''],
    ['an 8-bit name', '\xc3\xa9: x\r\n\r\n', ['é=x'], ''],
    ['an empty message', '', [], ''],
  ])('%s', (_title, text, expected, body) => {
    expect(fields(text)).toEqual(expected);
    const raw = Buffer.from(text, 'latin1');
    expect(raw.subarray(splitHeaders(raw).bodyStart).toString('latin1')).toBe(body);
  });

  test('the name is kept as written, and the raw value is not decoded', () => {
    const field = splitHeaders(Buffer.from('X-Foo: =?utf-8?Q?a?=\r\n\r\n')).fields[0];
    expect(field).toEqual({ name: 'x-foo', writtenName: 'X-Foo', value: 'a', rawValue: '=?utf-8?Q?a?=' });
  });

  test.each([
    ['blank-before-colon', 'A : 1\r\n\r\n'],
    ['blank-continuation', 'A: 1\r\n \r\nB: 2\r\n\r\n'],
    ['line-without-colon', 'A: 1\r\njunk\r\nB: 2\r\n\r\n'],
    ['bare-carriage-return', 'A: 1\rB: 2\r\n\r\n'],
    ['nul', 'A: 1\x00\r\n\r\n'],
    ['indented-field', 'A: 1\r\n Content-Type: text/html\r\n\r\n'],
  ] as const)('%s is noticed', (oddity, text) => {
    expect([...splitHeaders(Buffer.from(text, 'latin1')).oddities]).toContain(oddity);
  });

  test('the list of signed fields in a DKIM signature is no indented field', () => {
    const text = 'DKIM-Signature: v=1; h=from:\r\n content-type:date;\r\n\r\n';
    expect(splitHeaders(Buffer.from(text)).oddities.size).toBe(0);
  });
});
