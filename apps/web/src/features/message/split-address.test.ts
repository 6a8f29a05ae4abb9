import { expect, test } from 'vitest';
import { splitAddress } from './split-address.ts';

test.each([
  [
    'https://www.paypal.com.login.evil.example/x?y',
    'evil.example',
    ['https://www.paypal.com.login.', 'evil.example', '/x?y'],
  ],
  ['https://user@evil.example/', 'evil.example', ['https://user@', 'evil.example', '/']],
  ['https://shop.example/a', undefined, ['https://', 'shop.example', '/a']],
  ['mailto:a@example.org', undefined, ['mailto:a@example.org', '', '']],
])('X03: the deciding part of %s stands out', (href, known, parts) => {
  const { before, domain, after } = splitAddress(href, known);
  expect([before, domain, after]).toEqual(parts);
});

test('X03: names in other alphabets are told', () => {
  expect(splitAddress('https://xn--pypal-4ve.example/', undefined).isPunycode).toBe(true);
});
