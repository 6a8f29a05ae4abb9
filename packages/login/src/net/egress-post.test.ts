import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiver } from '../webhooks/testing/receiver.ts';
import type { Receiver } from '../webhooks/testing/receiver.ts';
import { egressPost } from './egress-post.ts';
import type { ResolvedAddress } from './egress-target.ts';

let target: Receiver;
beforeEach(async () => {
  target = await receiver();
});
afterEach(() => target.close());

const LOOPBACK: ResolvedAddress = { address: '127.0.0.1', family: 4 };
const PUBLIC: ResolvedAddress = { address: '1.1.1.1', family: 4 };

function post(
  host: string,
  answers: readonly (readonly ResolvedAddress[])[],
  allowed = false,
): {
  readonly answer: ReturnType<typeof egressPost>;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const scheme = allowed ? 'http' : 'https';
  const answer = egressPost({
    url: new URL(`${scheme}://${host}:${String(target.port)}/x`),
    headers: {},
    body: '{}',
    allowHosts: allowed ? [`${host}:${String(target.port)}`] : [],
    resolve(name) {
      asked.push(name);
      return Promise.resolve(answers[asked.length - 1] ?? []);
    },
    timeoutMs: 2_000,
  });
  return { answer, asked };
}

describe('T-91 a guarded request', () => {
  test('goes nowhere for a name of the own network, nor where one of several answers is one', async () => {
    for (const answers of [[LOOPBACK], [PUBLIC, LOOPBACK], [{ address: '::ffff:10.0.0.1', family: 6 }]]) {
      expect(await post('rebind.example', [answers]).answer).toEqual({ outcome: 'blocked' });
    }
    expect(target.received).toEqual([]);
  });

  test('resolves a name once and connects to that answer, whatever the name would say next', async () => {
    const { answer, asked } = post(
      'rebind.example',
      [[LOOPBACK], [{ address: '127.0.0.2', family: 4 }]],
      true,
    );
    expect(await answer).toEqual({ outcome: 'answered', status: 200 });
    expect(asked).toEqual(['rebind.example']);
    expect(target.received[0]?.headers.host).toBe(`rebind.example:${String(target.port)}`);
  });

  test('reads no more than it needs of an endless answer', async () => {
    target.answerWith(200, {}, 'x'.repeat(5_000_000));
    expect(await post('big.example', [[LOOPBACK]], true).answer).toEqual({
      outcome: 'answered',
      status: 200,
    });
  });

  test('an exception holds for its own port alone, and never for http elsewhere', async () => {
    const url = new URL(`http://127.0.0.1:${String(target.port)}/x`);
    const rest = { url, headers: {}, body: '{}' };
    expect(await egressPost({ ...rest, allowHosts: ['127.0.0.1:1'] })).toEqual({ outcome: 'blocked' });
    expect(await egressPost({ ...rest, allowHosts: [target.host] })).toEqual({
      outcome: 'answered',
      status: 200,
    });
  });

  test('gives up on a name that nobody knows', async () => {
    expect(await post('nowhere.example', []).answer).toEqual({ outcome: 'failed', reason: 'unresolved' });
  });
});

describe('a server that takes the connection and says nothing', () => {
  let silent: Server;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  test('is left after the time given', async () => {
    const address = silent.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const url = new URL(`http://127.0.0.1:${port}/`);
    const answer = await egressPost({ url, headers: {}, body: '{}', allowHosts: [url.host], timeoutMs: 100 });
    expect(answer).toEqual({ outcome: 'failed', reason: 'timeout' });
  });
});
