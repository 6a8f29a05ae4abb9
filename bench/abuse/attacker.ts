/**
 * A process that sends as many requests as it can, from 10,000 made-up clients, until it is told to stop:
 * `attacker.ts ORIGIN hostile|harmless VICTIM,VICTIM…`. Tells its parent what came back.
 */
import { Agent, request } from 'node:http';
import { addressOf, harmlessRequest, hostileAttempt } from './attempts.ts';
import type { Attempt } from './attempts.ts';

/** Connections at once: a proxy in front would keep about as many to Postern. */
const LANES = 48;
/** An attacker that waited longer for an answer would be a lane less. Milliseconds. */
const ANSWER_MS = 30_000;
/** After what could not even be sent a lane rests, or a server that is gone would be asked in a busy loop. Milliseconds. */
const REST_MS = 50;

const [origin = '', kind = 'harmless', victims = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: LANES });
const names = victims.split(',');
const answers: Record<string, number> = {};
let intruders = 0;
let turn = 0;
let isRunning = true;

process.once('message', () => {
  isRunning = false;
});
process.once('disconnect', () => {
  // Nobody is left to be told: an attack does not outlive its bench.
  if (isRunning) process.exit(1);
});

await Promise.all(Array.from({ length: LANES }, lane));
process.send?.({ requests: turn, intruders, answers });
process.disconnect();

async function lane(): Promise<void> {
  while (isRunning) {
    turn += 1;
    const attempt = kind === 'hostile' ? hostileAttempt(turn, names) : harmlessRequest(turn);
    await send(attempt, addressOf(turn));
  }
}

function send({ kind: what, method, path, headers, fields }: Attempt, from: string): Promise<void> {
  const body = fields === undefined ? undefined : new URLSearchParams(fields).toString();
  return new Promise((resolve) => {
    const asked = request(new URL(path, origin), {
      agent,
      method,
      headers: {
        'x-forwarded-for': from,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(body === undefined
          ? {}
          : {
              origin,
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': String(Buffer.byteLength(body)),
            }),
        ...headers,
      },
    });
    asked.once('response', (response) => {
      const key = `${what} ${String(response.statusCode)}`;
      answers[key] = (answers[key] ?? 0) + 1;
      const cookies = response.headers['set-cookie'] ?? [];
      if (cookies.some((line) => /^__Host-pl_sid=[^;]/.test(line))) intruders += 1;
      if (what === 'session guessed' && response.statusCode === 200) intruders += 1;
      response.resume();
      response.once('close', resolve);
    });
    asked.setTimeout(ANSWER_MS, () => asked.destroy());
    asked.once('error', () => {
      answers[`${what} broken`] = (answers[`${what} broken`] ?? 0) + 1;
      setTimeout(resolve, REST_MS);
    });
    asked.end(body);
  });
}
