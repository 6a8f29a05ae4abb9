import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddressList } from './address-list.ts';

function short(written: string): string[] {
  return parseAddressList(written).map((one) => `${one.name}|${one.address}`);
}

describe('address lists', () => {
  test.each([
    ['bare', 'a@b.example', ['|a@b.example']],
    ['in brackets', 'Jane Doe <jane@b.example>', ['Jane Doe|jane@b.example']],
    [
      'a quoted name with a comma',
      '"Doe, Jane" <jane@b.example>, c@d.example',
      ['Doe, Jane|jane@b.example', '|c@d.example'],
    ],
    ['escaped quotes in a name', '"J \\"X\\" D" <j@b.example>', ['J "X" D|j@b.example']],
    ['a comment as name', 'jane@b.example (Jane Doe)', ['Jane Doe|jane@b.example']],
    ['nested comments', 'a (x (y) z)@b.example', ['x (y) z|a@b.example']],
    [
      'a group (RFC 5322 section 3.4)',
      'Team: a@b.example, "C" <c@d.example>;, e@f.example',
      ['|a@b.example', 'C|c@d.example', '|e@f.example'],
    ],
    ['an empty group', 'undisclosed-recipients:;', []],
    ['a route (section 4.4)', '<@x.example,@y.example:a@b.example>', ['|a@b.example']],
    ['the domain in lower case, the local part as written', 'A.B@EXAMPLE.Org', ['|A.B@example.org']],
    ['a quoted local part', '"a b"@c.example', ['|"a b"@c.example']],
    ['a quoted local part in brackets', '<"a,b"@c.example>', ['|"a,b"@c.example']],
    ['an escaped quote in a quoted local part', '<"a\\">b"@c.example>', ['|"a\\">b"@c.example']],
    ['blanks around the at sign', '< a @ b.example >', ['|a@b.example']],
    ['an address literal', 'a@[192.0.2.1]', ['|a@[192.0.2.1]']],
    [
      'an address as display name (H-100)',
      '"ceo@bank.example" <x@evil.example>',
      ['ceo@bank.example|x@evil.example'],
    ],
    [
      'an unquoted address as display name (H-100)',
      'ceo@bank.example <x@evil.example>',
      ['ceo@bank.example|x@evil.example'],
    ],
    [
      'two pairs of brackets are two addresses',
      '<ceo@bank.example> <x@evil.example>',
      ['|ceo@bank.example', '|x@evil.example'],
    ],
    ['an encoded name', '=?utf-8?Q?J=C3=BCrgen?= <j@b.example>', ['Jürgen|j@b.example']],
    [
      'an encoded name with a comma stays one address',
      '=?utf-8?Q?Doe=2C_J?= <j@b.example>',
      ['Doe, J|j@b.example'],
    ],
    ['an encoded address is no address (H-100)', '=?utf-8?Q?ceo=40bank.example?=', ['ceo@bank.example|']],
    ['a name without address', 'Jane Doe', ['Jane Doe|']],
    ['a name and an address without brackets', 'Jane Doe jane@b.example', ['Jane Doe|jane@b.example']],
    ['an empty path', '<>', ['|']],
    ['semicolons for commas', 'a@b.example; c@d.example', ['|a@b.example', '|c@d.example']],
    ['a trailing dot of the domain', 'a@b.example.', ['|a@b.example']],
    ['brackets never closed', 'J <a@b.example', ['J|a@b.example']],
    ['an international domain stays as written (RFC 6532)', 'a@bücher.example', ['|a@bücher.example']],
    ['a quote never closed does not swallow the next address', '"J <a@b.example>', ['J <a@b.example>|']],
    [
      'a name with a comma that is not quoted',
      'Doe, Jane <j@b.example>, x@c.example',
      ['Doe, Jane|j@b.example', '|x@c.example'],
    ],
    ['a name, a comma and an address', 'Doe, <j@b.example>', ['Doe|j@b.example']],
    ['names without addresses', 'Doe, Jane', ['Doe|', 'Jane|']],
    ['a name before a bare address is another entry', 'Doe, j@b.example', ['Doe|', '|j@b.example']],
    ['nothing', '  ', []],
  ])('%s', (_title, written, expected) => {
    expect(short(written)).toEqual(expected);
  });

  test('the domain is told apart', () => {
    expect(parseAddressList('x@A.b.Example')[0]?.domain).toBe('a.b.example');
  });

  test('100,000 addresses are read up to the number asked for', () => {
    expect(parseAddressList('a@b.example,'.repeat(100_000), 50)).toHaveLength(50);
  });

  test('any text is read without an error, and no result holds a line break it was not given', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('"', '<', '>', '(', ')', ',', ';', ':', '@', '[', ']', '\\', 'a', ' ', '=?u?Q?'),
        ),
        (pieces) => {
          for (const one of parseAddressList(pieces.join(''))) {
            expect(one.address === '' || one.address.endsWith(`@${one.domain}`)).toBe(true);
          }
        },
      ),
    );
  });
});
