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
    ['my-paypal-com-login.evil.example', 'added-label'],
    ['mail.ru.evil.example', 'added-label'],
    ['apple-verification.example', 'added-word'],
    ['secure-chase.example', 'added-word'],
    ['norton-refund.example', 'added-word'],
    ['sparkasse-login.example', 'added-word'],
    ['telegram-support.example', 'added-word'],
    ['deutsche-bank-login.example', 'added-word'],
    ['ing-diba-konto.example', 'added-word'],
    ['0utlook.com', 'same-looking-letters'],
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
    // Words that are also brands, in names of people, places and honest trades.
    'fair-mail.example',
    'mail-club.example',
    'mail-service.example',
    'mail.example',
    'e-mail-rules.shop.example',
    'pochta-klub.example',
    'chase-miller.example',
    'apple-orchard.example',
    'apple-farm-online.example',
    'orange-shop.example',
    'hotel-booking.example',
    'booking-online.example',
    'steam-engine.example',
    'steam-portal.example',
    'zoom-lens.example',
    'visa-service.example',
    'hermes-verein.example',
    'ups-service.example',
    'startups-community.berg.example',
    'training-company.berg.example',
    'meta-studie.example',
    'post-amt.example',
    'target-service.example',
    'ing-buero-berg.example',
    'stripe-design.example',
    'adobe-house.example',
    'norton-family.example',
    'norton.example',
    'morton.example',
    'stearn.example',
    'strato-club.example',
    'stratos.example',
    'bad-elster.example',
    'nalog-help.example',
    'finanzamt-berg.example',
    'kraken-verein.example',
    'ripple-center.example',
    'blockchain-info.example',
    'bb-service.example',
    'vk-team.example',
    'irs-online.example',
    // Names that many independent firms carry.
    'sparkasse-berg.example',
    'volksbank-berg.example',
    'berg-telekom.example',
    'hotel-santander.example',
    'economic-outlook.example',
    'ozon-therapie.example',
    'telegraf.example',
    'citi-zen.example',
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
