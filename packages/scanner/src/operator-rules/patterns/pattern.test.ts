import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PatternError } from './pattern-node.ts';
import { createPattern } from './pattern.ts';

function occurs(source: string, text: string, ignoreCase = true): boolean {
  return createPattern(source, { ignoreCase }).occursIn(text);
}

describe('W20 patterns of an operator', () => {
  test.each([
    ['invoice', 'Your INVOICE', true],
    ['^invoice$', 'invoice', true],
    ['^invoice$', 'an invoice', false],
    ['a|bc|d', 'xxbcxx', true],
    ['a{2,3}b', 'ab', false],
    ['a{2,3}b', 'aaab', true],
    ['^a{2,3}b', 'aaaab', false],
    ['a{2}', 'aa', true],
    ['^a{2,}$', 'aaaaa', true],
    ['colou?r', 'color', true],
    ['\\d{4}-\\d{4}', 'call 0800-1234', true],
    ['[^a-z]+$', 'abc1', true],
    ['\\bpay\\b', 'pay now', true],
    ['\\bpay\\b', 'payment', false],
    ['\\bпочта\\b', 'ваша почта.', true],
    ['\\bпочта\\b', 'почтальон', false],
    ['pay\\B', 'payment', true],
    ['(?:ab)*c', 'ababc', true],
    ['(a|)b', 'b', true],
    ['.', '\n', false],
    ['[\\s\\S]', '\n', true],
    ['\\p{Script=Cyrillic}', 'раypal', true],
    ['\\@home\\-page', '@home-page', true],
    ['[\\@\\-x]y', '-y', true],
    ['x.y', 'x😀y', true],
    ['', 'anything', true],
    ['$', '', true],
    ['(a*)*b', 'aaab', true],
  ])('/%s/ in "%s": %s', (source, text, expected) => {
    expect(occurs(source, text)).toBe(expected);
  });

  test('letter case counts where asked for', () => {
    expect(occurs('Bank', 'bank', false)).toBe(false);
    expect(occurs('[A-Z]{4}', 'bank', true)).toBe(true);
  });

  test.each([
    ['(a+)+$', 'a'],
    ['^(a|a)*$', 'a'],
    ['(a|aa)+$', 'a'],
    ['a*a*a*a*a*a*a*a*b', 'a'],
    ['(.*)*x.*y.*z', 'y'],
    ['(?:a?){200}a{200}$', 'a'],
  ])('H-95 no text makes a pattern hang: /%s/', (source, letter) => {
    const pattern = createPattern(source, { ignoreCase: false });
    expect(pattern.occursIn(`${letter.repeat(50_000)}!`)).toBe(false);
  });

  test.each([
    ['(a', '"(" without ")"'],
    ['a)', '")" without "("'],
    ['[a', '"[" without "]"'],
    ['*a', 'nothing before it'],
    ['a**', 'nothing before it'],
    ['a{3,1}', 'wrong order'],
    ['a{x}', 'nothing before it'],
    ['^*', 'without width'],
    ['(a)\\1', 'backreferences'],
    ['a(?=b)', 'looking ahead'],
    ['(?<!a)b', 'looking ahead or behind'],
    ['(?<name>a)', 'named groups'],
    ['\\q', 'not possible'],
    ['\\p{Nonsense}', 'no character or class'],
    ['[z-a]', 'no character or class'],
    ['a{501}', 'more than 500 times'],
    ['(?:a{500}){500}', 'too large'],
    ['a'.repeat(1_001), 'longer than'],
    ['('.repeat(21) + ')'.repeat(21), 'nests'],
  ])('/%s/ is refused, and the reason told', (source, reason) => {
    expect(() => createPattern(source, { ignoreCase: true })).toThrow(PatternError);
    expect(() => createPattern(source, { ignoreCase: true })).toThrow(reason);
  });

  test('says the same as the language of its own on what both can do', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(?:a|b)', '(?:ab|c)', '\\w', '^', '$');
    const quantifier = fc.constantFrom('', '', '*', '+', '?', '{1,2}', '{2}');
    const pattern = fc
      .array(fc.tuple(atom, quantifier), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([one, count]) => (/^[$^]$/.test(one) ? one : one + count)).join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(occurs(source, subject, false), `/${source}/ in "${subject}"`).toBe(
          new RegExp(source, 'u').test(subject),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
