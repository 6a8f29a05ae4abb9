import { describe, expect, test } from 'vitest';
import { createDnsCache } from './dns-cache.ts';
import { DnsError, type DnsPort } from './dns-port.ts';
import { CACHE_FAILED_MS, CACHE_FOUND_MS, CACHE_NONE_MS } from './limits.ts';

interface Counting {
  readonly dns: DnsPort;
  readonly asked: string[];
}

function counting(answer: DnsPort): Counting {
  const asked: string[] = [];
  return {
    asked,
    dns: (name, type) => {
      asked.push(`${type} ${name}`);
      return answer(name, type);
    },
  };
}

const found: DnsPort = () => Promise.resolve([['v=spf1 -all']]);
const failing =
  (code: string): DnsPort =>
  () =>
    Promise.reject(new DnsError(code));

describe('W18: the memory of the DNS', () => {
  test.each([
    ['an answer', found, CACHE_FOUND_MS],
    ['that there is no such name', failing('ENOTFOUND'), CACHE_NONE_MS],
    ['that there is no such record', failing('ENODATA'), CACHE_NONE_MS],
    ['a failure', failing('ESERVFAIL'), CACHE_FAILED_MS],
  ])('keeps %s for its time, whatever the case of the name', async (_title, answer, lifetime) => {
    let now = 0;
    const { dns, asked } = counting(answer);
    const remembering = createDnsCache({ now: () => now }).inFrontOf(dns);
    const first = await remembering('Berg.example', 'TXT').catch((error: unknown) => error);
    now = lifetime - 1;
    expect(await remembering('berg.EXAMPLE', 'TXT').catch((error: unknown) => error)).toEqual(first);
    expect(asked).toHaveLength(1);
    now = lifetime;
    await remembering('berg.example', 'TXT').catch(() => undefined);
    expect(asked).toHaveLength(2);
  });

  test('asks once for questions at the same time', async () => {
    const { dns, asked } = counting(found);
    const remembering = createDnsCache().inFrontOf(dns);
    await Promise.all(Array.from({ length: 20 }, () => remembering('berg.example', 'TXT')));
    expect(asked).toHaveLength(1);
  });

  test('forgets what was asked for longest ago, by number and by size', async () => {
    const { dns, asked } = counting(found);
    const cache = createDnsCache({ answers: 3 });
    const remembering = cache.inFrontOf(dns);
    for (const name of ['a.example', 'b.example', 'c.example', 'a.example', 'd.example']) {
      await remembering(name, 'TXT');
    }
    expect(cache.size()).toBe(3);
    await remembering('a.example', 'TXT');
    expect(asked).not.toContain('TXT a.example'.repeat(2));
    expect(asked.filter((question) => question === 'TXT a.example')).toHaveLength(1);
    const small = createDnsCache({ characters: 60 });
    for (const name of ['a.example', 'b.example', 'c.example']) await small.inFrontOf(dns)(name, 'TXT');
    expect(small.size()).toBe(2);
  });

  test('an answer of a megabyte, and one of 10,000 records, is none and takes no room', async () => {
    const huge = createDnsCache();
    const asks = huge.inFrontOf(() => Promise.resolve([['a'.repeat(1_048_576)]]));
    await expect(asks('berg.example', 'TXT')).rejects.toMatchObject({ code: 'EBADRESP' });
    const many = huge.inFrontOf(() => Promise.resolve(Array.from({ length: 10_000 }, () => '192.0.2.1')));
    await expect(many('other.example', 'A')).rejects.toMatchObject({ code: 'EBADRESP' });
  });

  test('an error without a code is a failure, not an answer', async () => {
    const asks = createDnsCache().inFrontOf(() => Promise.reject(new Error('no')));
    await expect(asks('berg.example', 'TXT')).rejects.toMatchObject({ code: 'EBADRESP' });
  });
});
