import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from './parse-address.ts';

function accountOf(input: unknown): string {
  const parsed = parseAddress(input);
  return parsed.ok ? parsed.address.account : parsed.code;
}

describe('an address is refused', () => {
  test.each([
    ['T-20 two recipients by comma', 'a@attacker.example,b@victim.example'],
    ['T-20 two recipients by semicolon', 'a@attacker.example;b@victim.example'],
    ['T-20 a group', 'group: a@attacker.example, b@victim.example;'],
    ['T-20 a name with a route', '<a@attacker.example> victim@victim.example'],
    ['T-20 a display name', 'Victim <victim@victim.example>'],
    ['T-20 two at signs', 'a@b@c.example'],
    ['T-21 a quoted local part', '"e@attacker.example"@victim.example'],
    ['T-21 an empty quoted local part', '""@victim.example'],
    ['T-22 a full-width second at sign', 'victim＠attacker.example@victim.example'],
    ['T-22 a full-width at sign after the real one', 'a@evil.example＠victim.example'],
    ['T-22 only a full-width at sign', 'a＠attacker.example'],
    ['T-22 a small at sign', 'a﹫attacker.example'],
    ['T-23 a comment in the domain', 'victim@victim.example(x)attacker.example'],
    ['T-23 a space in the domain', 'a@attacker.example .victim.example'],
    ['T-23 a tab and a comment in the domain', 'a@attacker.example\t(c).victim.example'],
    ['T-23 a comment in the local part', 'a(c)@victim.example'],
    ['T-24 a line break and a header', 'victim@victim.example\r\nBcc: e@attacker.example'],
    ['T-24 a bare line feed', 'victim@victim.example\n'],
    ['T-24 a NUL', 'victim@victim.example\0'],
    ['T-24 a line separator', 'victim@victim.example\u2028'],
    ['T-26 a dotless i', 'mıke@example.org'],
    ['T-26 a Kelvin sign that normalises to ASCII with another meaning', 'mı\u212Ae@example.org'],
    ['T-28 an address literal', 'a@[127.0.0.1]'],
    ['T-28 an IPv6 literal', 'a@[IPv6:::1]'],
    ['T-28 a plain IP address', 'a@127.0.0.1'],
    ['T-28 a short IP address', 'a@127.1'],
    ['T-28 a hexadecimal IP address', 'a@0x7f.1'],
    ['T-28 a host without a dot', 'a@localhost'],
    ['T-28 a numeric top-level domain', 'a@victim.123'],
    ['T-28 a one-letter top-level domain', 'a@victim.e'],
    ['T-28 an escaped domain', 'a@ex%61mple.org'],
    ['T-28 a domain with a path', 'a@example.org/x'],
    ['T-28 a domain with a port', 'a@example.org:25'],
    ['T-29 a leading hyphen', '-oQ/tmp@victim.example'],
    ['T-29 a leading hyphen made by normalising', '－oQ@victim.example'],
    ['a zero-width space', 'vic\u200btim@victim.example'],
    ['a right-to-left mark', 'victim@victim\u200f.example'],
    ['a no-break space', 'vic\u00a0tim@victim.example'],
    ['two dots', 'a..b@victim.example'],
    ['a leading dot', '.a@victim.example'],
    ['a trailing dot in the local part', 'a.@victim.example'],
    ['two trailing dots', 'a@victim.example..'],
    ['an empty label', 'a@victim..example'],
    ['an underscore in the domain', 'a@vic_tim.example'],
    ['a label that begins with a hyphen', 'a@-victim.example'],
    ['a label of 64 characters', `a@${'x'.repeat(64)}.example`],
    ['a local part of 65 characters', `${'x'.repeat(65)}@victim.example`],
    ['a domain of 254 characters', `a@${'x.'.repeat(122)}xx.example`],
    ['321 characters', `a@${'x'.repeat(319)}`],
    ['broken punycode', 'a@xn--\u0080.example'],
    ['nothing before the at sign', '@victim.example'],
    ['nothing after the at sign', 'a@'],
    ['no at sign', 'victim.example'],
    ['nothing', ''],
  ])('%s', (_, input) => {
    expect(parseAddress(input)).toEqual({ ok: false, code: 'address_invalid' });
  });

  test.each([[undefined], [null], [42], [['a@victim.example']], [{ toString: () => 'a@victim.example' }]])(
    'that is no text: %j',
    (input) => {
      expect(parseAddress(input)).toEqual({ ok: false, code: 'address_invalid' });
    },
  );

  test('T-22 with any character, in any place, that normalises to a separator, a control or a space', () => {
    const dangerous = /[@,;<>"[\]:\\\r\n\0 ]/;
    const accepted: string[] = [];
    for (let point = 0x80; point <= 0x10_ffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      if (!dangerous.test(character.normalize('NFKC'))) continue;
      for (const address of [
        `a${character}b@victim.example`,
        `a@vic${character}tim.example`,
        `a${character}victim.example`,
      ]) {
        if (parseAddress(address).ok) accepted.push(`U+${point.toString(16)}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});

describe('an address is taken', () => {
  test.each([
    ['plain', 'mo@example.org', 'mo@example.org'],
    ['with capitals', 'Mo.Example@Example.ORG', 'mo.example@example.org'],
    ['with spaces around it', ' victim@victim.example ', 'victim@victim.example'],
    ['with one trailing dot, which goes', 'a@victim.example.', 'a@victim.example'],
    [
      'with every character the standard allows',
      "a!#$%&'*+/=?^_`{|}~-b@example.org",
      "a!#$%&'*+/=?^_`{|}~-b@example.org",
    ],
    ['with a tag, which the account keeps', 'a+x@example.org', 'a+x@example.org'],
    ['T-27 with an international domain, as its A-label', 'a@bücher.example', 'a@xn--bcher-kva.example'],
    ['T-27 with the A-label itself', 'a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
  ])('%s', (_, input, account) => {
    expect(accountOf(input)).toBe(account);
  });

  test.each([
    ['T-27 a Cyrillic letter among Latin ones', 'mike@exаmple.org', 'mike@xn--exmple-4nf.org'],
    ['T-27 an enclosed letter', 'a@ⓔxample.org', 'a@example.org'],
    ['T-27 an ideographic full stop', 'a@victim。example', 'a@victim.example'],
    ['T-27 full-width letters', 'ａ@example.org', 'a@example.org'],
  ])('%s is flagged, and shown as what it is', (_, input, account) => {
    const parsed = parseAddress(input);
    expect(parsed).toMatchObject({ ok: true, address: { account, display: account, suspicious: true } });
  });

  test('T-27 nothing plain is flagged', () => {
    for (const input of [
      'mo@example.org',
      'Mo@Example.org',
      'a@victim.example.',
      'a@xn--bcher-kva.example',
    ]) {
      expect(parseAddress(input)).toMatchObject({ ok: true, address: { suspicious: false } });
    }
  });

  test('T-30 spellings of one Gmail mailbox share a budget but not an account', () => {
    const spellings = [
      'jo.han@gmail.com',
      'johan@gmail.com',
      'j.o.h.a.n+a@gmail.com',
      'Johan+b@googlemail.com',
    ];
    const parsed = spellings.map(parseAddress).flatMap((result) => (result.ok ? [result.address] : []));
    expect(new Set(parsed.map((address) => address.limiter))).toEqual(new Set(['johan@gmail.com']));
    expect(new Set(parsed.map((address) => address.account)).size).toBe(spellings.length);
  });

  test('T-30 elsewhere the dots count and the tag does not', () => {
    expect(parseAddress('a.b+x@example.org')).toMatchObject({ address: { limiter: 'a.b@example.org' } });
    expect(parseAddress('+x@example.org')).toMatchObject({ address: { limiter: '+x@example.org' } });
  });

  test('T-20 to T-29 whatever is taken is one plain ASCII mailbox, and stays itself when read again', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('@', '.', 'a', 'org', '＠', '。'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
        const parsed = parseAddress(list.join(''));
        if (!parsed.ok) return true;
        const again = parseAddress(parsed.address.account);
        return (
          /^[\x21-\x7e]+@[a-z0-9.-]+$/.test(parsed.address.account) &&
          again.ok &&
          again.address.account === parsed.address.account
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
