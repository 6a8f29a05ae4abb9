/** Real here: Postern over HTTP, stopped and started again on the same database, and sockets that say what they like. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDatabase } from '../../promises/testing/read-database.ts';
import { startTestPostern } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { readLine } from './read-line.ts';
import type { AuditLine } from './read-line.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'postern-run-'));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

const SECRET = 'mail-server-password-7431';

/** Starts Postern with these settings, does something with it, and stops it. */
async function run(
  environment: Readonly<Record<string, string>>,
  act: (postern: TestPostern) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const postern = await startTestPostern({ dataFolder, environment });
  try {
    await act(postern);
  } finally {
    await postern.stop();
  }
}

/** Of these types, oldest first; asked when no Postern runs. */
function rows(...types: readonly string[]): readonly (AuditLine & { readonly type: string })[] {
  return readDatabase(join(dataFolder, 'postern.db'), (all) =>
    all('SELECT type, line FROM login_audit ORDER BY seq'),
  )
    .map((row) => ({ type: String(row['type']), ...readLine(String(row['line'])) }))
    .filter(({ type }) => types.includes(type));
}

interface Said {
  readonly method: string;
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request as no browser sends it; the status of the answer. */
function send(
  { origin }: TestPostern,
  { method, path = '/api/v1/session/end', headers }: Said,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = ask(new URL(path, origin), { method, headers }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer.statusCode ?? 0);
      });
    });
    sent.on('error', reject).end();
  });
}

test('a start that fails is no start, and its end no stop', async () => {
  await run({}, async (running) => {
    const { port } = new URL(running.origin);
    await expect(startTestPostern({ dataFolder, environment: { PORT: port } })).rejects.toThrow(/EADDRINUSE/);
  });
  expect(rows('sys.start', 'sys.stop').map(({ type }) => type)).toEqual(['sys.start', 'sys.stop']);
});

describe('D10: the log of a site', () => {
  test('holds each start and each stop', async () => {
    await run({});
    await run({});
    expect(rows('sys.start', 'sys.stop', 'config.changed').map(({ type }) => type)).toEqual([
      'sys.start',
      'sys.stop',
      'sys.start',
      'sys.stop',
    ]);
  });

  test('names the settings that were changed since the last start, and tells none of them', async () => {
    await run({ POSTERN_MAILBOX_CAP: '3' });
    await run({
      POSTERN_MAILBOX_CAP: '5',
      SMTP_URL: `smtp://postern:${SECRET}@127.0.0.1:9`,
      POSTERN_API_RATE: '30',
    });
    await run({ POSTERN_MAILBOX_CAP: '5', POSTERN_API_RATE: '30' });
    expect(rows('config.changed').map(({ data }) => data)).toEqual([
      { settings: 'POSTERN_API_RATE POSTERN_MAILBOX_CAP SMTP_URL' },
      { settings: 'SMTP_URL' },
    ]);
    expect(JSON.stringify(rows('sys.start', 'config.changed'))).not.toMatch(/7431|127\.0\.0\.1:9/);
  });

  test('T-52: holds what pretended to be for another host, from another site, or from a proxy', async () => {
    await run({ TRUSTED_PROXIES: '' }, async (postern) => {
      const { host } = postern.postern.publicUrl;
      expect(await send(postern, { method: 'POST', headers: { host: 'evil.example' } })).toBe(421);
      expect(await send(postern, { method: 'POST', headers: { host, origin: 'https://evil.example' } })).toBe(
        403,
      );
      const claimed = { host, 'x-forwarded-for': '203.0.113.77' };
      expect(await send(postern, { method: 'GET', path: '/api/v1/me', headers: claimed })).toBe(401);
    });
    const refused = rows('header.host_mismatch', 'csrf.rejected', 'proxy.header_untrusted');
    expect(refused.map(({ type, data }) => [type, data?.['method']])).toEqual([
      ['header.host_mismatch', 'POST'],
      ['csrf.rejected', 'POST'],
      ['proxy.header_untrusted', 'GET'],
    ]);
    // Who it was is the peer, not whom they claimed to be; and a flood of them does not fill the log.
    expect(new Set(refused.map(({ ipIndex }) => ipIndex)).size).toBe(1);
  });

  test('T-52: holds no more of them than a minute may have', async () => {
    await run({}, async (postern) => {
      const headers = { host: 'evil.example' };
      for (let count = 0; count < 90; count += 1) await send(postern, { method: 'POST', headers });
    });
    expect(rows('header.host_mismatch')).toHaveLength(60);
  });

  test('holds nothing of what a declared proxy says', async () => {
    await run({ TRUSTED_PROXIES: '127.0.0.1' }, async (postern) => {
      const headers = { host: postern.postern.publicUrl.host, 'x-forwarded-for': '203.0.113.77' };
      await send(postern, { method: 'GET', path: '/api/v1/me', headers });
    });
    expect(rows('proxy.header_untrusted')).toEqual([]);
  });
});
