import { describe, expect, test } from 'vitest';
import { decodeCharset, decodeText } from './charset.ts';
import { canonicalCharset } from './charset-labels.ts';

describe('charsets (H-95)', () => {
  test.each<[string, string, number[], string]>([
    ['unknown-8bit', 'unknown-8bit', [0x80], '€'],
    ['US-ASCII that is not', 'us-ascii', [0xe9], 'é'],
    ['gb2312 is GBK', 'gb2312', [0x96, 0xc6], '柶'],
    ['ks_c_5601-1987 is EUC-KR', 'ks_c_5601-1987', [0xc7, 0xd1], '한'],
    ['iso-8859-9 is windows-1254', 'ISO-8859-9', [0xfe], 'ş'],
    ['windows-31j', 'Windows-31J', [0x93, 0xfa], '日'],
    ['ms950', 'ms950', [0xa4, 0xa4], '中'],
    ['a code page number', '1251', [0xcf], 'П'],
    ['cp1251', 'cp-1251', [0xcf], 'П'],
    ['an x- prefix', 'x-windows-1251', [0xcf], 'П'],
    ['koi8-r with blanks and quotes', ' "KOI8-R" ', [0xd4], 'т'],
    ['ISO-2022-JP', '_ISO-2022-JP$SIO', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], '日'],
    ['UTF-16 without a mark is little-endian', 'utf-16', [0x41, 0x00], 'A'],
    ['a UTF-16 mark wins', 'utf-8', [0xfe, 0xff, 0x00, 0x41], 'A'],
    ['a UTF-8 mark wins', 'iso-8859-1', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
    ['UTF-7 where it is declared', 'utf-7', [...Buffer.from('a+AOk-b+-')], 'aéb+'],
    ['an unknown label and valid UTF-8', 'nonsense', [0xc3, 0xa9], 'é'],
    ['an unknown label and anything else', 'nonsense', [0xe9], 'é'],
    ['UTF-8 that is not', 'utf-8', [0x93, 0x68, 0x69, 0x94], '“hi”'],
    ['UTF-8 cut in its last character', 'utf-8', [0x61, 0xc3, 0xa9, 0xe2, 0x82], 'aé\ufffd'],
  ])('%s', (_title, label, bytes, expected) => {
    expect(decodeCharset(Uint8Array.from(bytes), label)).toBe(expected);
  });

  test('UTF-7 is never guessed', () => {
    const bytes = Buffer.from('+ADw-script+AD4-');
    expect(decodeText(bytes, undefined).text).toBe('+ADw-script+AD4-');
    expect(decodeText(bytes, 'utf-8').text).toBe('+ADw-script+AD4-');
  });

  test('every charset that a label can mean can be decoded', () => {
    const labels = [
      'utf8',
      'latin1',
      'sjis',
      'big5-hkscs',
      'hz-gb-2312',
      'iso-2022-kr',
      'cp932',
      '65001',
      '28592',
      'mac',
      'tis-620',
    ];
    for (const label of labels) expect(() => decodeCharset(Uint8Array.of(0x41, 0xe9), label)).not.toThrow();
    expect(canonicalCharset('__proto__')).toBeUndefined();
    expect(canonicalCharset('x-x-x-x-nothing')).toBeUndefined();
  });
});
