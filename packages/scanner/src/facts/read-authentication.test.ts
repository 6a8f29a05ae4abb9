import { readMessage } from '@postern/mime';
import { describe, expect, test } from 'vitest';
import type { Authentication } from '../report.ts';
import { buildMessage } from '../testing/build-message.ts';
import { READER } from '../testing/scan-for-test.ts';
import { readVerification, type Verification } from './read-authentication.ts';

function read(results: string, from: string, headers: readonly string[] = []): Verification {
  const field = `Authentication-Results: mx.home.example; ${results}`;
  return readVerification(readMessage(buildMessage({ from, headers: [field, ...headers] })), READER);
}

function authenticationOf(results: string, from: string, headers: readonly string[] = []): Authentication {
  return read(results, from, headers).authentication;
}

describe('a sender is confirmed', () => {
  test.each([
    ['by DMARC for the domain itself', 'dmarc=pass header.from=paypal.com'],
    ['by DMARC for its organisational domain', 'dmarc=pass header.from=mail.paypal.com'],
    ['by DMARC without a word about whom', 'dmarc=pass'],
    ['by DKIM of its domain', 'dkim=pass header.d=paypal.com; dmarc=none'],
    ['by SPF of its domain', 'spf=pass smtp.mailfrom=bounce@mail.paypal.com; dkim=none'],
    [
      'by one signature of several',
      'dkim=pass header.d=mailer.example; dkim=pass header.i=@paypal.com; dmarc=none',
    ],
  ])('%s', (_, results) => {
    expect(authenticationOf(results, 'PayPal <service@paypal.com>').aligned).toBe(true);
  });
});

describe('a sender is not confirmed', () => {
  test.each([
    ['by DMARC for another domain', 'dmarc=pass header.from=evil.example'],
    [
      'by everything for another domain',
      'spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example',
    ],
    ['where DMARC failed', 'spf=pass smtp.mailfrom=paypal.com; dmarc=fail header.from=paypal.com'],
    [
      'by the From field that an SPF result mentions',
      'spf=pass smtp.mailfrom=evil.example header.from=paypal.com; dkim=none',
    ],
    [
      'by the greeting of a server with another envelope sender',
      'spf=pass smtp.helo=paypal.com smtp.mailfrom=x@evil.example; dkim=none',
    ],
    [
      'by who a signature of another domain says it is',
      'dkim=pass header.d=evil.example header.i=@paypal.com',
    ],
  ])('%s', (_, results) => {
    expect(authenticationOf(results, 'PayPal <service@paypal.com>').aligned).not.toBe(true);
  });

  test('by a DMARC pass that is about another domain, which counts for nothing', () => {
    const results = 'dmarc=pass header.from=evil.example';
    expect(authenticationOf(results, 'PayPal <service@paypal.com>').dmarc).toBe('unknown');
  });

  test('where the message has two From fields', () => {
    const found = authenticationOf('dmarc=pass header.from=paypal.com', 'PayPal <service@paypal.com>', [
      'From: Ben <ben@evil.example>',
    ]);
    expect(found).toMatchObject({ dmarc: 'unknown', aligned: false });
  });

  test('where one From field names two authors', () => {
    const found = authenticationOf(
      'dkim=pass header.d=paypal.com; dmarc=pass header.from=paypal.com',
      'service@paypal.com, ben@evil.example',
    );
    expect(found).toMatchObject({ dmarc: 'unknown', aligned: false });
  });
});
