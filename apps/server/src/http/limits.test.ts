/** Real here: the HTTP server with everything that holds for every route. Its one route answers when it is told to. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { parseTrustedProxies } from '@postern/login';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../infrastructure/logger.ts';
import { until } from '../testing/test-postern.ts';
import { createApp } from './create-app.ts';

let app: FastifyInstance;
let answer: () => void;
let reached: number;

beforeEach(() => {
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  reached = 0;
  const options = {
    logger: createLogger({ level: 'silent' }),
    publicUrl: () => new URL('http://localhost:80'),
    https: false,
    hstsPreload: false,
    trustedProxies: parseTrustedProxies(['127.0.0.1']),
    corsOrigins: [],
    cookieNames: [],
    onRefused: () => undefined,
  };
  app = createApp(options);
  const slow = async (): Promise<string> => {
    reached += 1;
    await told;
    return 'done';
  };
  app.get('/slow', slow);
  app.post('/form', slow);
  app.post('/api/slow', slow);
  app.get('/quick', () => 'at once');
});

afterEach(async () => {
  answer();
  await app.close();
});

async function ask(network: number): Promise<number> {
  const from = `198.51.${String(network >> 8)}.${String(network & 255)}`;
  const { statusCode } = await app.inject({
    url: '/slow',
    headers: { host: 'localhost', 'x-forwarded-for': from },
  });
  return statusCode;
}

test('H12: of many networks together 512 requests are worked on at once, and the next is told to wait', async () => {
  const working = Array.from({ length: 512 }, (_, network) => ask(network));
  await until('512 requests', () => (reached === 512 ? true : undefined));
  expect(await ask(600)).toBe(503);
  answer();
  expect(new Set(await Promise.all(working))).toEqual(new Set([200]));
  expect(await ask(600)).toBe(200);
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = async (url: string): Promise<number> => {
  const headers = { host: 'localhost', origin: 'http://localhost', ...form };
  return (await app.inject({ method: 'POST', url, headers, payload: 'a=b' })).statusCode;
};

test('H12: forms take turns, three at once; who is in is not in their line, and all are answered', async () => {
  const forms = Array.from({ length: 9 }, () => post('/form'));
  await until('three forms', () => (reached === 3 ? true : undefined));
  expect((await app.inject({ url: '/quick', headers: { host: 'localhost' } })).body).toBe('at once');
  const called = post('/api/slow');
  await until('a call of the API', () => (reached === 4 ? true : undefined));
  answer();
  expect(await Promise.all([...forms, called])).toEqual(Array.from({ length: 10 }, () => 200));
  expect(reached).toBe(10);
});

test('H12: who goes away while waiting gives the turn to the next', async () => {
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const send = (): ClientRequest => {
    const sent = request(`${origin}/form`, {
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost', ...form },
      agent: false,
    });
    sent.on('error', () => undefined).end('a=b');
    return sent;
  };
  const working = [send(), send(), send()];
  await until('three forms', () => (reached === 3 ? true : undefined));
  const leaving = Array.from({ length: 5 }, send);
  const staying = send();
  const stayed = once(staying, 'response');
  await until('all', async () => ((await connections()) === 9 ? true : undefined));
  for (const one of leaving) one.destroy();
  await until('who left', async () => ((await connections()) === 4 ? true : undefined));
  answer();
  await stayed;
  expect(reached).toBe(4);
  for (const one of [...working, staying]) one.destroy();
  expect(await post('/form')).toBe(200);
});

function connections(): Promise<number> {
  return new Promise((resolve) => {
    app.server.getConnections((_, count) => {
      resolve(count);
    });
  });
}

test('H12: of one network 64, also where more wait', async () => {
  const working = Array.from({ length: 70 }, () => ask(1));
  await until('64 requests', () => (reached === 64 ? true : undefined));
  answer();
  const codes = await Promise.all(working);
  expect(codes.filter((code) => code === 429)).toHaveLength(6);
  expect(reached).toBe(64);
});

test('H12: a request has 30 seconds to come, its answer two minutes, a silent connection three; 2,000 are open at most', () => {
  expect(app.server.requestTimeout).toBe(30_000);
  expect(app.server.headersTimeout).toBeLessThanOrEqual(60_000);
  expect(app.initialConfig).toMatchObject({ handlerTimeout: 120_000 });
  expect(app.server.timeout).toBe(180_000);
  expect(app.server.maxConnections).toBe(2_000);
});
