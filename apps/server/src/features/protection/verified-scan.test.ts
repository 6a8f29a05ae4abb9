import { scanMessage } from '@postern/scanner';
import type { ScanContext } from '@postern/scanner';
import { createDnsVerifier } from '@postern/scanner/authentication';
import { describe, expect, test } from 'vitest';
import { createVerifiedScan } from './verified-scan.ts';

const CONTEXT: ScanContext = {
  now: Date.now(),
  ownAddresses: ['reader@home.example'],
  trustedAuthserv: ['mx.home.example'],
  correspondent: undefined,
};

const RAW = Buffer.from(
  [
    'Return-Path: <anna@berg.example>',
    `Received: from out.berg.example (out.berg.example [192.0.2.10]) by mx.home.example with ESMTPS; ${new Date().toUTCString()}`,
    'From: Anna <anna@berg.example>',
    'To: reader@home.example',
    '',
    'See you on Tuesday.',
    '',
  ].join('\r\n'),
);

function noSuchName(): Promise<never> {
  return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
}

describe('S19: authentication verified over the DNS', () => {
  test('is in the report, and asks the mailbox’s own provider’s trace', async () => {
    const asked: string[] = [];
    const verifier = createDnsVerifier({
      now: Date.now,
      dns: (name, type) => {
        asked.push(`${type} ${name}`);
        return type === 'TXT' && name === 'berg.example'
          ? Promise.resolve([['v=spf1 ip4:192.0.2.10 -all']])
          : noSuchName();
      },
    });
    const report = await createVerifiedScan(scanMessage, verifier)(RAW, CONTEXT);
    expect(report.authentication).toMatchObject({
      spf: 'pass',
      dkim: 'none',
      aligned: true,
      verifiedBy: 'postern',
    });
    expect(report.notChecked.map(({ what }) => what)).not.toContain('sender authentication over DNS');
    expect(asked).toContain('TXT berg.example');
  });

  test('is asked once for a message that is scanned twice', async () => {
    let times = 0;
    const verifier = createDnsVerifier({
      now: Date.now,
      dns: () => {
        times += 1;
        return noSuchName();
      },
    });
    const scan = createVerifiedScan(scanMessage, verifier);
    await scan(RAW, CONTEXT);
    const once = times;
    await scan(RAW, CONTEXT);
    expect(times).toBe(once);
  });

  test('a DNS that never answers delays a message by its time limit, and is named in the report', async () => {
    const verifier = createDnsVerifier({
      now: Date.now,
      dns: () => new Promise(() => undefined),
      timeLimitMs: 200,
    });
    const report = await createVerifiedScan(scanMessage, verifier)(RAW, CONTEXT);
    expect(report.notChecked).toContainEqual({ what: 'server that sent it (SPF)', why: 'timed-out' });
    expect(report.authentication).toMatchObject({ spf: 'temperror', dkim: 'none', aligned: undefined });
  });

  test('switched off, nothing is asked and the report says so', async () => {
    const report = await createVerifiedScan(scanMessage, undefined)(RAW, CONTEXT);
    expect(report.notChecked).toContainEqual({ what: 'sender authentication over DNS', why: 'switched-off' });
  });
});
