import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEncodedWords } from './encoded-words.ts';

describe('encoded words', () => {
  test.each([
    ['plain text stays', 'plain text', 'plain text'],
    ['Q with underscores', '=?iso-8859-1?q?a_b=E9?=', 'a bé'],
    ['B', '=?utf-8?B?w6k=?=', 'é'],
    ['B without padding', '=?utf-8?B?w6k?=', 'é'],
    [
      'a character split between two words of one charset (RFC 2047 forbids it, software does it)',
      '=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=',
      'é',
    ],
    ['a character split between B and Q', '=?utf-8?B?ww==?=\t=?UTF-8?Q?=A9?=', 'é'],
    ['blanks between words vanish, others stay', 'a =?utf-8?Q?b?= =?utf-8?Q?c?= d', 'a bc d'],
    ['two charsets side by side', '=?utf-8?Q?=C3=A9?= =?koi8-r?B?1A==?=', 'éт'],
    ['a language tag (RFC 2231)', '=?utf-8*en?Q?a?=', 'a'],
    ['words glued to text', 'Re:=?utf-8?Q?a?=!', 'Re:a!'],
    ['blanks inside a Q word', '=?utf-8?Q?a b?=', 'a b'],
    ['an unknown charset falls back', '=?nonsense?Q?a=E9?=', 'aé'],
    ['a wrong charset falls back', '=?utf-8?Q?a=E9?=', 'aé'],
    ['GB2312 is read as GBK', '=?gb2312?B?1tDOxA==?=', '中文'],
    ['ISO-2022-JP', '=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['a word never closed stays', '=?utf-8?Q?abc', '=?utf-8?Q?abc'],
    ['an unknown encoding stays', '=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
    ['broken escapes stay', '=?utf-8?Q?=ZZ=4?=', '=ZZ=4'],
    ['an empty word is nothing', '=?utf-8?Q??=', ''],
    ['line breaks and NUL inside a word cannot make fields', '=?utf-8?Q?a=0D=0ABcc:=00x?=', 'a Bcc:x'],
  ])('%s', (_title, written, expected) => {
    expect(decodeEncodedWords(written)).toBe(expected);
  });

  test('what is encoded comes back, in words of any length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const wanted = text
            .replace(/[\r\n]+/g, ' ')
            .replaceAll('\0', '')
            .replace(/^\ufeff/, '');
          const bytes = Buffer.from(wanted, 'utf8');
          const words: string[] = [];
          for (let at = 0; at < bytes.length; at += width) {
            words.push(`=?utf-8?B?${bytes.subarray(at, at + width).toString('base64')}?=`);
          }
          expect(decodeEncodedWords(words.join('\r\n '))).toBe(wanted);
        },
      ),
    );
  });

  test('text without encoded words is not changed, so decoding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = decodeEncodedWords(text);
        if (!once.includes('=?')) expect(decodeEncodedWords(once)).toBe(once);
      }),
    );
  });
});
