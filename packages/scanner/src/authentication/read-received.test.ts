import { describe, expect, test } from 'vitest';
import { readReceived } from './read-received.ts';

const END = 'by mx.home.example with ESMTPS id 1; Tue, 03 Nov 2026 10:00:01 +0000';

describe('the address that the receiver saw', () => {
  test.each([
    ['Postfix', 'from out.berg.example (out.berg.example [192.0.2.10])', 'out.berg.example'],
    ['an unknown name', 'from [10.0.0.7] (unknown [192.0.2.10])', '[10.0.0.7]'],
    ['IPv4 written by Exchange', 'from out.berg.example (192.0.2.10)', 'out.berg.example'],
    ['Exim', 'from out.berg.example ([192.0.2.10]:41234 helo=mail.berg.example)', 'mail.berg.example'],
    ['Exim without a name', 'from [192.0.2.10] (port=41234 helo=mail.berg.example)', 'mail.berg.example'],
    ['qmail', 'from unknown (HELO mail.berg.example) (192.0.2.10)', 'mail.berg.example'],
    ['Yahoo', 'from 192.0.2.10 (EHLO mail.berg.example)', 'mail.berg.example'],
    ['a Sendmail comment', 'from out.berg.example (root@out.berg.example [192.0.2.10])', 'out.berg.example'],
  ])('%s', (_writer, from, helo) => {
    expect(readReceived(`${from}\r\n\t${END}`)).toMatchObject({
      hasFrom: true,
      ip: '192.0.2.10',
      helo,
      by: 'mx.home.example',
      protocol: 'ESMTPS',
      date: Date.UTC(2026, 10, 3, 10, 0, 1),
    });
  });

  test.each([
    ['as an address', 'from [198.51.100.1] (evil.example [192.0.2.10])'],
    ['as a comment', 'from x (good.example [198.51.100.1]) (evil.example [192.0.2.10])'],
    ['to Exim', 'from evil.example ([192.0.2.10] helo=[198.51.100.1])'],
    ['with a second "by"', 'from x(by (mx.home.example) (evil.example [192.0.2.10])'],
  ])('is never what the client claimed: %s', (_title, from) => {
    expect(readReceived(`${from} ${END}`).ip).not.toBe('198.51.100.1');
  });

  test('a name in brackets alone is no address', () => {
    expect(readReceived(`from [198.51.100.1] ${END}`).ip).toBeUndefined();
  });

  test('IPv6', () => {
    expect(readReceived(`from a.example (a.example [IPv6:2001:DB8::1]) ${END}`).ip).toBe('2001:db8::1');
  });

  test('H-93: a field of brackets and spaces is read in a moment', () => {
    const hostile = `from ${'(['.repeat(200_000)} ${'by '.repeat(100_000)}${'a.'.repeat(100_000)}`;
    expect(readReceived(hostile).ip).toBeUndefined();
  });
});
