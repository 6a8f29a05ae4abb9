/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestPostern } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';
import { PUBLIC_PAGES } from '../testing/public-pages.ts';

let postern: TestPostern;

beforeAll(async () => {
  postern = await startTestPostern();
});

afterAll(async () => {
  await postern.stop();
});

describe.each(PUBLIC_PAGES)('the page %s', (path) => {
  test('T-61 is in no frame, T-63 in no cache, and runs nothing but its own files', async () => {
    const { headers } = await postern.browser().get(path, { accept: 'text/html' });
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/unsafe|data:|\*/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('T-51: where a sign-in leads', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%2f/evil.example/..//x',
    '/\t/evil.example',
  ])('next=%j leads nowhere else', async (next) => {
    for (const path of ['/sign-in', '/sign-in/password']) {
      const page = await (await postern.browser().get(`${path}?next=${encodeURIComponent(next)}`)).text();
      const posted = /name="next" value="([^"]*)"/.exec(page)?.[1] ?? '/';
      expect(new URL(posted, postern.origin).origin === postern.origin || posted === next).toBe(true);
    }
    const view = await postern.browser().get(`/settings/x?y=${encodeURIComponent(next)}`);
    expect(new URL(view.headers.get('location') ?? '', postern.origin).origin).toBe(postern.origin);
  });
});

/** What a server answers to these very bytes. */
function raw(text: string): Promise<string> {
  const { port, hostname } = new URL(postern.origin);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('latin1');
    socket.on('data', (bytes: string) => {
      said += bytes;
    });
    socket.on('close', () => {
      resolve(said);
    });
    socket.on('error', reject);
    setTimeout(() => socket.destroy(), 2_000).unref();
  });
}

test('T-62 T-84: an upgrade to an address that is none is refused, and fills no log with errors', async () => {
  const { host } = new URL(postern.origin);
  for (const target of ['//', 'http://[', '/api/v1/live?after=x', '*']) {
    const answer = await raw(
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: ${postern.origin}\r\n\r\n`,
    );
    expect(answer).not.toMatch(/^HTTP\/1\.1 (?:101|5\d\d)/);
  }
  expect(postern.log()).not.toContain('a live connection could not be opened');
});
