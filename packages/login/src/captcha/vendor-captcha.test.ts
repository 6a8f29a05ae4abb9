import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Captcha } from './captcha.ts';
import { SUBJECT } from './testing/pow-kit.ts';
import { vendorCaptcha } from './vendor-captcha.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A vendor on loopback, and a captcha that asks it. */
async function vendor(
  answer: Answer,
): Promise<{ captcha: (action?: string) => Captcha; bodies: readonly string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      bodies.push(body);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    bodies,
    captcha: (action = 'sign-in') =>
      vendorCaptcha({
        verifyUrl: `http://127.0.0.1:${port}/siteverify`,
        siteKey: 'site-key',
        secret: 'vendor-secret',
        hostname: 'mail.example.org',
        ...(action === '' ? {} : { action }),
        timeoutMs: 200,
      }),
  };
}

function json(value: unknown): Answer {
  return (_, response) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
}

const GOOD = { success: true, hostname: 'mail.example.org', action: 'sign-in' };

describe('H14: captchas of a vendor', () => {
  test('a token the vendor confirms for this host and action passes', async () => {
    const { captcha, bodies } = await vendor(json(GOOD));
    expect(await captcha().verify('token&secret=other', SUBJECT)).toBe('passed');
    expect([...new URLSearchParams(bodies[0])]).toEqual([
      ['secret', 'vendor-secret'],
      ['response', 'token&secret=other'],
    ]);
  });

  test.each([
    ['refused', { success: false }],
    ['of another host', { ...GOOD, hostname: 'evil.example' }],
    ['of no host', { success: true, action: 'sign-in' }],
    ['of another action', { ...GOOD, action: 'newsletter' }],
    ['of no action', { success: true, hostname: 'mail.example.org' }],
    ['confirmed with a text', { ...GOOD, success: 'true' }],
    ['answered with null', null],
    ['answered with a list', [GOOD]],
  ])('a token %s fails', async (_, verdict) => {
    const { captcha } = await vendor(json(verdict));
    expect(await captcha().verify('token', SUBJECT)).toBe('failed');
  });

  test.each(['timeout-or-duplicate', 'already-seen-response'])(
    'a spent token (%s) is told apart',
    async (code) => {
      const { captcha } = await vendor(json({ success: false, 'error-codes': [code] }));
      expect(await captcha().verify('token', SUBJECT)).toBe('replayed');
    },
  );

  test('a vendor without actions is asked for the host alone', async () => {
    const { captcha } = await vendor(json({ success: true, hostname: 'mail.example.org' }));
    expect(await captcha('').verify('token', SUBJECT)).toBe('passed');
  });

  const broken: readonly (readonly [string, Answer])[] = [
    ['does not answer', () => undefined],
    ['stops in the middle', (_, response) => response.write('{"success":true,')],
    ['hangs up', (request) => request.socket.destroy()],
    ['sends something else', (_, response) => response.end('<html>')],
    ['sends without end', (_, response) => response.end(JSON.stringify({ ...GOOD, x: 'x'.repeat(100_000) }))],
    ['points elsewhere', (_, response) => response.writeHead(307, { Location: 'http://127.0.0.1:9/' }).end()],
  ];
  test.each(broken)('a vendor that %s lets nobody in', async (_, answer) => {
    const { captcha } = await vendor(answer);
    expect(await captcha().verify('token', SUBJECT)).toBe('failed');
  });

  test('an empty or endless token is not sent on', async () => {
    const { captcha, bodies } = await vendor(json(GOOD));
    expect(await captcha().verify('', SUBJECT)).toBe('failed');
    expect(await captcha().verify('x'.repeat(10_000), SUBJECT)).toBe('failed');
    expect(bodies).toEqual([]);
  });

  test('the page gets the public key and never the secret', async () => {
    const { captcha } = await vendor(json(GOOD));
    const challenge = await captcha().challenge(SUBJECT);
    expect(challenge).toEqual({ kind: 'vendor', data: { siteKey: 'site-key', action: 'sign-in' } });
  });

  test('a secret is not sent over plain http', () => {
    const options = { siteKey: 'k', secret: 's', hostname: 'mail.example.org' };
    expect(() => vendorCaptcha({ ...options, verifyUrl: 'http://vendor.example/siteverify' })).toThrow(
      RangeError,
    );
    expect(() => vendorCaptcha({ ...options, verifyUrl: 'https://vendor.example/v', secret: '' })).toThrow(
      RangeError,
    );
  });
});
