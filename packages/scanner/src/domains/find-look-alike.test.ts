import { describe, expect, test } from 'vitest';
import { BRANDS } from '../data/brands.ts';
import { brandOfHost } from './brands-of.ts';
import { findLookAlike } from './find-look-alike.ts';
import { readHost } from './read-host.ts';

describe('the list of brands', () => {
  test('takes no domain of a brand for a look-alike of another', () => {
    const wrong = BRANDS.flatMap((brand) => brand.domains).filter(
      (domain) => findLookAlike(domain, []) !== undefined,
    );
    expect(wrong).toEqual([]);
  });

  test('holds registrable domains, so that look-ups find them', () => {
    const odd = BRANDS.flatMap((brand) => brand.domains).filter(
      (domain) => brandOfHost(`www.${domain}`) === undefined,
    );
    expect(odd).toEqual([]);
  });
});

describe('look-alikes', () => {
  test.each([
    ['paypa1.com', 'same-looking-letters'],
    ['rnicrosoft.com', 'same-looking-letters'],
    ['xn--pypal-4ve.com', 'same-looking-letters'],
    ['paypall.com', 'one-letter-off'],
    ['facebok.com', 'one-letter-off'],
    ['amaozn.com', 'one-letter-off'],
    ['dhl-tracking.com', 'added-word'],
    ['secure-paypal.net', 'added-word'],
    ['paypalsecure.com', 'added-word'],
    ['sparkasse.top', 'other-ending'],
    ['www.paypal.com.evil.example', 'added-label'],
    ['paypal-com.evil.example', 'added-label'],
  ])('%s is %s', (host, kind) => {
    expect(findLookAlike(host, [])?.kind).toBe(kind);
  });

  test.each([
    'paypal.com',
    'mail.paypal.com',
    'amazon.com.mx',
    'finance.org',
    'mailing.example',
    'startups.com',
    'gitlab.com',
    'pineapple.com',
    'chaser.com',
    'dhbw.de',
    'xn--bcker-gra.de',
    '192.0.2.1',
    'upstream.com',
    'visagist.de',
    '',
  ])('%s is none', (host) => {
    expect(findLookAlike(host, [])).toBeUndefined();
  });

  test('of the own domain are found by letters, not by ending', () => {
    expect(findLookAlike('northwlnd.com', ['northwind.com'])?.imitates).toBe('northwind.com');
    expect(findLookAlike('northwind.de', ['northwind.com'])).toBeUndefined();
  });
});

test('hosts are read to their registrable domain', () => {
  expect(readHost('a.b.co.uk').root).toBe('b.co.uk');
  expect(readHost('x.github.io').root).toBe('x.github.io');
  expect(readHost('WWW.Berg.Example.').root).toBe('berg.example');
});
