import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, URL_DIGITS } from './base64.ts';
import { decodeRegularBase64 } from './regular-base64.ts';

function regular(text: string, limit = 1_000): string | undefined {
  return decodeRegularBase64(Buffer.from(text, 'latin1'), limit)?.toString('latin1');
}

describe('base64 as mail programs write it', () => {
  test.each([
    ['one line', 'QUJD', 'ABC'],
    ['lines of one length', 'QUJD\r\nQUJD\r\nQQ==\r\n', 'ABCABCA'],
    ['line feeds alone', 'QUJD\nQUJD\nQUI=\n\n', 'ABCABCAB'],
    ['nothing', '', ''],
  ])('%s', (_title, text, expected) => {
    expect(regular(text)).toBe(expected);
  });

  test.each([
    ['lines of several lengths', 'QUJD\r\nQU\r\nJD'],
    ['a foreign character', 'QUJD!\r\nQUJD'],
    ['two foreign characters', 'QUJDQUJD!!'],
    ['a byte that is no ASCII', 'QUJ\xffD'],
    ['padding inside', 'QQ==QUJD'],
    ['a digit too many', 'QUJDQ'],
    ['digits of the URL alphabet', 'QU-_'],
    ['blanks', 'QU JD'],
  ])('not: %s', (_title, text) => {
    expect(regular(text)).toBeUndefined();
  });

  test('not: more bytes than the limit allows', () => {
    expect(regular('QUJDQUJD', 6)).toBe('ABCABC');
    expect(regular('QUJDQUJD', 5)).toBeUndefined();
  });

  test('is read as any other base64', () => {
    const pieces = fc.constantFrom('QUJD', 'QUJDQUJD', 'Q', '=', '\n', '\r\n', ' ', '!', '\x80', '+/+/');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat({ max: 60 }), (written, limit) => {
        const source = Buffer.from(written.join(''), 'latin1');
        // Without its own digits, the URL alphabet is the same code read the long way.
        expect(decodeBase64(source, limit)).toEqual(decodeBase64(source, limit, URL_DIGITS));
      }),
    );
  });
});
