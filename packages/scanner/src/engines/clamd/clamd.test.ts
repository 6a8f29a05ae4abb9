import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CLAMD_STREAM_BYTES,
  CLAMD_TEST_TEXT,
  startClamd,
  type Clamd,
} from '../../../../../tools/clamd/clamd.ts';
import { freePort } from '../../../../../tools/free-port.ts';
import { buildMessage } from '../../testing/build-message.ts';
import { buildZip } from '../../testing/build-zip.ts';
import { HOSTILE, startHostile, type HostileWay } from '../testing/hostile-server.ts';
import { createClamdEngine } from './clamd.ts';
import { readInstreamAnswer } from './read-answer.ts';

const patient = (): AbortSignal => AbortSignal.timeout(20_000);
const honest = buildMessage({ text: 'See you on Tuesday.' });
const bad = buildMessage({ files: [{ name: 'letter.txt', content: `Dear, ${CLAMD_TEST_TEXT}, yours` }] });

describe('W19 asking a real clamd (needs ClamAV)', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => clamd.stop());

  const ways = [
    ['over TCP', () => ({ host: clamd.host, port: clamd.port })],
    ['over its socket file', () => ({ path: clamd.path })],
  ] as const;

  test.each(ways)('an honest letter is clean, %s', async (_, address) => {
    const engine = createClamdEngine({ address: address() });
    expect(await engine.check(honest, patient())).toEqual({ engine: 'clamd', outcome: 'clean' });
    expect(await engine.version()).toMatch(/^ClamAV \d/);
  });

  test.each(ways)('what it knows is found inside an attachment, %s', async (_, address) => {
    const engine = createClamdEngine({ address: address() });
    expect(await engine.check(bad, patient())).toEqual({
      engine: 'clamd',
      outcome: 'found',
      names: ['Postern.Test.Letter'],
      strength: 'known',
    });
  });

  test('an encrypted archive, which it only suspects, is no known signature', async () => {
    const zip = buildZip([{ name: 'report.txt', content: 'x'.repeat(100), isEncrypted: true }]);
    const raw = buildMessage({ files: [{ name: 'report.zip', type: 'application/zip', content: zip }] });
    const engine = createClamdEngine({ address: { path: clamd.path } });
    expect(await engine.check(raw, patient())).toMatchObject({
      names: ['Heuristics.Encrypted.Zip'],
      strength: 'suspected',
    });
  });

  test('a message beyond its StreamMaxLength is told to be too large', async () => {
    const large = Buffer.alloc(CLAMD_STREAM_BYTES * 8, 0x41);
    const overSocket = createClamdEngine({ address: { path: clamd.path } });
    const told = createClamdEngine({ address: clamd, largestBytes: CLAMD_STREAM_BYTES });
    expect(await overSocket.check(large, patient())).toEqual({ engine: 'clamd', outcome: 'limit' });
    expect(await told.check(large, patient())).toEqual({ engine: 'clamd', outcome: 'limit' });
    // clamd closes with bytes unread: over TCP the kernel may throw its answer away with the connection.
    const overTcp = await createClamdEngine({ address: clamd }).check(large, patient());
    expect(['limit', 'failed']).toContain(overTcp.outcome);
  });

  test('twenty messages at once get each its own answer', async () => {
    const engine = createClamdEngine({ address: { path: clamd.path } });
    const asked = Array.from({ length: 20 }, (_, index) =>
      engine.check(index % 2 === 0 ? bad : honest, patient()),
    );
    const outcomes = (await Promise.all(asked)).map((result) => result.outcome);
    expect(outcomes).toEqual(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'found' : 'clean')));
  });
});

describe('W19 a clamd that misbehaves', () => {
  const expected: Readonly<Record<HostileWay, string>> = {
    silent: 'timed-out',
    'closes early': 'failed',
    'resets the connection': 'failed',
    'answers garbage': 'failed',
    'answers without end': 'failed',
    'answers one byte at a time, for ever': 'timed-out',
    'never reads': 'timed-out',
  };

  test.each(Object.entries(HOSTILE))('%s: the outcome says so', async (how, behave) => {
    await using server = await startHostile(behave);
    const engine = createClamdEngine({ address: server, timeLimitMs: 300 });
    // More than fits into the buffers between the two, where the other side does not read.
    const raw = Buffer.alloc(how === 'never reads' ? 20_000_000 : 2_000, 0x41);
    expect(await engine.check(raw, patient())).toEqual({
      engine: 'clamd',
      outcome: Object.entries(expected).find(([name]) => name === how)?.[1],
    });
  });

  test('a connection that was given up is closed', async () => {
    await using server = await startHostile(HOSTILE.silent);
    await createClamdEngine({ address: server, timeLimitMs: 50 }).check(honest, patient());
    await expect.poll(() => server.open()).toBe(0);
  });

  test('nobody listens', async () => {
    const engine = createClamdEngine({ address: { host: '127.0.0.1', port: await freePort() } });
    expect(await engine.check(honest, patient())).toEqual({ engine: 'clamd', outcome: 'failed' });
    await expect(engine.version()).rejects.toThrow();
  });

  test('the caller gives up', async () => {
    await using server = await startHostile(HOSTILE.silent);
    const engine = createClamdEngine({ address: server });
    expect((await engine.check(honest, AbortSignal.timeout(20))).outcome).toBe('timed-out');
    expect((await engine.check(honest, AbortSignal.abort())).outcome).toBe('timed-out');
  });

  test('a message larger than is sent is not sent', async () => {
    const engine = createClamdEngine({ address: { path: '/nowhere' }, largestBytes: 10 });
    expect((await engine.check(honest, patient())).outcome).toBe('limit');
  });

  test('another server is no clamd', async () => {
    await using server = await startHostile((socket) => socket.once('data', () => socket.end('HELLO\0')));
    await expect(createClamdEngine({ address: server }).version()).rejects.toThrow('no clamd');
  });
});

describe('answers of clamd', () => {
  test.each([
    ['stream: Win.Trojan.Agent-6598770-0 FOUND', 'known'],
    ['stream: Postern.Test.UNOFFICIAL FOUND', 'known'],
    ['stream: Heuristics.Phishing.Email.SpoofedDomain FOUND', 'suspected'],
    ['stream: PUA.Win.Packer.Upx-1 FOUND', 'suspected'],
    ['stream: Sanesecurity.Junk.1.UNOFFICIAL FOUND', 'suspected'],
  ])('%s: %s', (answer, strength) => {
    expect(readInstreamAnswer(answer)).toMatchObject({ outcome: 'found', strength });
  });

  test.each([
    '',
    'OK',
    'stream: FOUND',
    'stream:  FOUND',
    'stream: x OK',
    'stream: x FOUND FOUND?',
    'x ERROR',
  ])('"%s" is no answer', (answer) => {
    expect(readInstreamAnswer(answer).outcome).toBe('failed');
  });

  test('a name is told in plain characters only, and cut', () => {
    const result = readInstreamAnswer(`stream: <b>\u0007${'x'.repeat(500)} FOUND`);
    expect(result).toMatchObject({ names: [expect.stringMatching(/^<b> x{116}$/)] });
  });
});
