import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../../../tools/free-port.ts';
import {
  RSPAMD_BAD_TEXT,
  RSPAMD_ODD_TEXT,
  startRspamd,
  type Rspamd,
} from '../../../../../tools/rspamd/rspamd.ts';
import { buildMessage } from '../../testing/build-message.ts';
import { HOSTILE, startHostile, type HostileWay } from '../testing/hostile-server.ts';
import { readCheckAnswer } from './read-answer.ts';
import { createRspamdEngine } from './rspamd.ts';

const patient = (): AbortSignal => AbortSignal.timeout(20_000);
const letter = (text: string): Uint8Array => buildMessage({ text });
/** Rspamd looks for the test text in the message as it is written. */
const plain = (text: string): Uint8Array => Buffer.from(`From: a@b.example\r\nSubject: x\r\n\r\n${text}\r\n`);
/** The test text that every spam filter knows, in two pieces, so that this file is none. */
const GTUBE = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*', 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join('');

describe('W19 asking a real Rspamd (needs Rspamd)', () => {
  let rspamd: Rspamd;
  beforeAll(async () => {
    rspamd = await startRspamd();
  });
  afterAll(() => rspamd.stop());

  const ways = [
    ['over TCP', () => ({ host: rspamd.host, port: rspamd.port })],
    ['over its socket file', () => ({ path: rspamd.path })],
  ] as const;

  test.each(ways)('an honest letter is clean, %s', async (_, address) => {
    const engine = createRspamdEngine({ address: address() });
    expect(await engine.check(letter('See you on Tuesday.'), patient())).toEqual({
      engine: 'rspamd',
      outcome: 'clean',
    });
  });

  test.each([
    ['what it marks', RSPAMD_BAD_TEXT, 1.5, 'POSTERN_BAD'],
    ['what it is not sure of', RSPAMD_ODD_TEXT, 0.75, 'POSTERN_ODD'],
    ['what it refuses', GTUBE, 2.5, 'GTUBE'],
  ])('%s comes with its score and its reason', async (_, text, ratio, name) => {
    const engine = createRspamdEngine({ address: rspamd });
    expect(await engine.check(plain(text), patient())).toEqual({
      engine: 'rspamd',
      outcome: 'found',
      names: [name],
      strength: 'spam',
      ratio,
    });
  });

  test('the controller answers with its password only', async () => {
    const address = { host: rspamd.host, port: rspamd.controllerPort };
    const [without, wrong, right] = await Promise.all(
      [undefined, 'wrong', rspamd.password].map((password) =>
        createRspamdEngine({ address, password }).check(letter(RSPAMD_BAD_TEXT), patient()),
      ),
    );
    expect([without?.outcome, wrong?.outcome, right?.outcome]).toEqual(['failed', 'failed', 'found']);
  });

  test('twenty messages at once get each its own answer', async () => {
    const engine = createRspamdEngine({ address: { path: rspamd.path } });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        engine.check(letter(index % 2 === 0 ? RSPAMD_BAD_TEXT : 'Hello'), patient()),
      ),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'found' : 'clean')),
    );
  });
});

describe('W19 an Rspamd that misbehaves', () => {
  const expected: Readonly<Record<HostileWay, string>> = {
    silent: 'timed-out',
    'closes early': 'failed',
    'resets the connection': 'failed',
    'answers garbage': 'failed',
    'answers without end': 'failed',
    'answers one byte at a time, for ever': 'failed',
    'never reads': 'timed-out',
  };

  test.each(Object.entries(HOSTILE))('%s: the outcome says so', async (how, behave) => {
    await using server = await startHostile(behave);
    const engine = createRspamdEngine({ address: server, timeLimitMs: 300 });
    const raw = Buffer.alloc(how === 'never reads' ? 20_000_000 : 2_000, 0x41);
    const { outcome } = await engine.check(raw, patient());
    expect(outcome).toBe(Object.entries(expected).find(([name]) => name === how)?.[1]);
  });

  const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
  test.each([
    ['a body without end', `${head}\r\n${'{'.repeat(70_000)}`, true, 'failed'],
    ['a body that never ends its time', `${head}content-length: 100\r\n\r\n{`, false, 'timed-out'],
    [
      'a redirection',
      'HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n',
      false,
      'failed',
    ],
    ['an error', 'HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n', false, 'failed'],
    ['a page', `${head}content-length: 6\r\n\r\n<html>`, false, 'failed'],
    ['a body cut short', `${head}content-length: 600\r\nconnection: close\r\n\r\n{`, 'end', 'failed'],
  ] as const)('it answers with %s', async (_, answer, more, expectedOutcome) => {
    await using server = await startHostile((socket) => {
      socket.once('data', () => {
        socket.write(answer);
        if (more === 'end') {
          socket.end();
        } else if (more) {
          const flood = (): void => {
            while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 0x41)));
          };
          socket.on('drain', flood);
          flood();
        }
      });
    });
    const engine = createRspamdEngine({ address: server, timeLimitMs: 500 });
    expect((await engine.check(letter('Hello'), patient())).outcome).toBe(expectedOutcome);
  });

  test('nobody listens, or the message is larger than is sent', async () => {
    const address = { host: '127.0.0.1', port: await freePort() };
    const small = createRspamdEngine({ address, largestBytes: 10 });
    expect((await createRspamdEngine({ address }).check(letter('x'), patient())).outcome).toBe('failed');
    expect((await small.check(letter('x'), patient())).outcome).toBe('limit');
  });
});

describe('answers of Rspamd', () => {
  const answer = (more: object): string =>
    JSON.stringify({ action: 'no action', score: 0, required_score: 15, symbols: {}, ...more });

  test.each([
    ['a little below marking', { score: 3 }, { outcome: 'found', ratio: 0.5 }],
    ['far below', { score: 2.9 }, { outcome: 'clean' }],
    ['signs of honesty', { score: -20 }, { outcome: 'clean' }],
    ['its own thresholds', { score: 4, thresholds: { 'add header': 2 } }, { outcome: 'found', ratio: 2 }],
    ['refused for a virus, without a score', { action: 'reject' }, { outcome: 'found', ratio: 2.5 }],
    ['put off only', { action: 'soft reject' }, { outcome: 'clean' }],
    ['a sender who is not checked', { is_skipped: true }, { outcome: 'switched-off' }],
    ['an absurd score', { score: 1e300 }, { outcome: 'found', ratio: 100 }],
    ['no score', { score: 'high' }, { outcome: 'failed' }],
    ['no action', { action: undefined }, { outcome: 'failed' }],
  ])('%s', (_, more, expected) => {
    expect(readCheckAnswer(answer(more))).toMatchObject(expected);
  });

  test.each(['', 'null', '[]', '3', '{"score":null}', '{"score":'])('"%s" is no answer', (text) => {
    expect(readCheckAnswer(text).outcome).toBe('failed');
  });

  test('names the symbols that weigh most, few and in plain characters', () => {
    const symbols = {
      GOOD: { score: -5 },
      LIGHT: { score: 1 },
      'HEAVY\u001b[31m': { score: 9 },
      ODD: 'x',
      ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`S${String(index)}`, { score: 2 }])),
    };
    const result = readCheckAnswer(answer({ score: 20, symbols }));
    expect(result).toMatchObject({ names: ['HEAVY [31m', 'S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'] });
  });
});
