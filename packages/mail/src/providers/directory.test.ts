import { describe, expect, test } from 'vitest';
import { providerForAddress, providers } from './directory.ts';

describe('the provider directory', () => {
  test.each([
    ['anna@gmail.com', 'gmail'],
    ['Anna@GoogleMail.com', 'gmail'],
    ['anna@bk.ru', 'mailru'],
    ['anna@ya.ru', 'yandex'],
    ['anna@me.com', 'icloud'],
    ['anna@yahoo.co.uk', 'yahoo'],
    ['anna@fastmail.fm', 'fastmail'],
    ['anna@hotmail.com', 'outlook'],
    ['"gmail.com"@example.org', undefined],
    ['anna@gmail.com.example.org', undefined],
    ['anna@notgmail.com', undefined],
    ['gmail.com', undefined],
    ['@gmail.com', undefined],
    ['', undefined],
  ])('M09: %s is %s', (address, id) => {
    expect(providerForAddress(address)?.id).toBe(id);
  });

  test('every provider is reached over TLS on 993 and no domain belongs to two', () => {
    const domains = providers.flatMap((provider) => provider.domains);
    expect(new Set(domains).size).toBe(domains.length);
    for (const { imap } of providers) expect(imap).toMatchObject({ port: 993, security: 'tls' });
  });

  test('every provider says what to do, and where an app password is made unless there is none', () => {
    for (const provider of providers) {
      expect(provider.guidance.length).toBeGreaterThan(0);
      const url = URL.parse(provider.appPasswordUrl ?? '');
      expect(url?.protocol).toBe(provider.signIn === 'app-password' ? 'https:' : undefined);
    }
  });
});
