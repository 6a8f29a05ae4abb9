import { promises } from 'node:dns';
import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import { createRsaKey, seal, signMessage } from '../testing/sign-message.ts';
import { createDnsVerifier, DnsError } from './index.ts';

const NOW = Date.UTC(2026, 10, 3, 10);

test('W18: the library asks the DNS by our port alone, and brings no client of the web', async () => {
  const resolve = vi.spyOn(promises, 'resolve');
  const key = createRsaKey();
  const asked: string[] = [];
  const verifier = createDnsVerifier({
    now: () => NOW,
    dns: (name, type) => {
      asked.push(`${type} ${name}`);
      if (name.includes('_domainkey')) return Promise.resolve([[key.record]]);
      return name === 'berg.example'
        ? Promise.resolve([['v=spf1 mx ptr a:%{i}.%{h}.berg.example exists:%{l}.berg.example -all']])
        : Promise.reject(new DnsError('ENOTFOUND'));
    },
  });
  const signed = await signMessage(
    'From: Anna <anna@berg.example>\r\nBIMI-Selector: v=BIMI1\r\n\r\nHello\r\n',
    {
      domain: 'berg.example',
      key,
    },
  );
  const sealed = await seal(signed, { domain: 'list.example', key, results: 'list.example; dmarc=pass' });
  const trace =
    'Return-Path: <anna@berg.example>\r\n' +
    'Received: from a.example (a.example [192.0.2.10]) by mx.home.example with ESMTP; Tue, 03 Nov 2026 10:00:01 +0000\r\n';
  const found = await verifier.verify(Buffer.from(trace + sealed), ['mx.home.example']);

  expect(found).toMatchObject({ dkim: { result: 'pass' }, arc: { result: 'pass' } });
  expect(asked).toEqual(
    expect.arrayContaining([
      'TXT berg.example',
      'MX berg.example',
      'PTR 10.2.0.192.in-addr.arpa',
      'TXT _dmarc.berg.example',
    ]),
  );
  expect(asked.some((question) => question.includes('_bimi'))).toBe(false);
  expect(resolve).not.toHaveBeenCalled();
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  expect(loaded.some((file) => file.includes('/mailauth/lib/dkim/'))).toBe(true);
  expect(loaded.filter((file) => /\/(?:undici|bimi|mta-sts)/.test(file))).toEqual([]);
});
