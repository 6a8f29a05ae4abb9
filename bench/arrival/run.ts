/**
 * `node bench/arrival/run.ts`: from the mail server's EXISTS on the wire to the event in an open page. A proxy between
 * Postern and Dovecot reads the wire, so the watched connection is plain IMAP over loopback.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { LiveFrame, routes } from '@postern/contracts';
import { WebSocket } from 'ws';
import {
  dangerousLetter,
  letter,
  MAIL_PASSWORD,
  startTestMail,
} from '../../apps/server/src/testing/test-mail.ts';
import type { TestBrowser } from '../../apps/server/src/testing/test-browser.ts';
import { startBenchPostern } from '../lib/postern.ts';
import { printResult } from '../lib/print.ts';
import { spreadOf } from '../lib/statistics.ts';
import { withStops } from '../lib/with-stops.ts';
import { startSniffingProxy } from './sniffing-proxy.ts';

const SINGLES = 200;
const WARM_UP = 20;
const BURSTS = 10;
const BURST = 20;
/** Every so many messages one is dangerous. */
const DANGEROUS_EVERY = 10;
const PAUSE_MS = { shortest: 20, longest: 120 };
const PATIENCE_MS = 20_000;
const LOCATION_BYTES = 24;

/** When each message was seen where, by UID. `performance.now()`. */
interface Times {
  readonly delivered: Map<number, number>;
  readonly wire: Map<number, number>;
  readonly arrived: Map<number, number>;
  readonly judged: Map<number, number>;
}

await withStops(async (stops) => {
  const dovecot = await startTestMail(['ann']);
  stops.push(() => dovecot.stop());
  const times: Times = { delivered: new Map(), wire: new Map(), arrived: new Map(), judged: new Map() };
  let exists = 0;
  const proxy = await startSniffingProxy(dovecot.ports.plain, ({ from, text, at }) => {
    const count = Number(/^\* (\d+) EXISTS$/.exec(text)?.[1] ?? 0);
    if (from !== 'server' || count <= exists) return;
    // UIDs are given in order from 1 and nothing is removed: the count is the newest UID.
    for (let uid = exists + 1; uid <= count; uid += 1) times.wire.set(uid, at);
    exists = count;
  });
  stops.push(async () => {
    proxy.close();
    await wait(0);
  });
  const postern = await startBenchPostern(dovecot, [`127.0.0.1:${String(proxy.port)}`]);
  stops.push(() => postern.stop());
  const { person } = postern;
  await connect(person, proxy.port);
  const page = await openPage(person, times);
  stops.push(async () => {
    page.close();
    await wait(0);
  });

  let last = 0;
  const deliver = (): void => {
    last += 1;
    times.delivered.set(last, performance.now());
    const subject = `Message ${String(last)}`;
    const text = last % DANGEROUS_EVERY === 0 ? dangerousLetter(subject) : letter({ subject });
    dovecot.deliver('ann', 'INBOX', text);
  };
  for (let index = 0; index < WARM_UP + SINGLES; index += 1) {
    deliver();
    await until(() => times.judged.has(last));
    await wait(PAUSE_MS.shortest + Math.random() * (PAUSE_MS.longest - PAUSE_MS.shortest));
  }
  const singles = range(WARM_UP + 1, last);
  const firsts: number[] = [];
  const all: number[] = [];
  for (let burst = 0; burst < BURSTS; burst += 1) {
    firsts.push(last + 1);
    for (let index = 0; index < BURST; index += 1) deliver();
    all.push(...range(last - BURST + 1, last));
    await until(() => all.every((uid) => times.judged.has(uid)));
    await wait(PAUSE_MS.longest);
  }
  printResult('arrival', [
    row('alone: EXISTS → row in the page', times.wire, times.arrived, singles),
    row('alone: EXISTS → verdict in the page', times.wire, times.judged, singles),
    row('first of a burst of 20: EXISTS → row', times.wire, times.arrived, firsts),
    row('first of a burst of 20: EXISTS → verdict', times.wire, times.judged, firsts),
    row('all of a burst of 20: EXISTS → row', times.wire, times.arrived, all),
    row('all of a burst of 20: EXISTS → verdict', times.wire, times.judged, all),
    row('for comparison: delivery → EXISTS (Dovecot)', times.delivered, times.wire, singles),
  ]);
});

type Row = Readonly<Record<string, string | number>>;

function row(
  what: string,
  from: ReadonlyMap<number, number>,
  to: ReadonlyMap<number, number>,
  uids: readonly number[],
): Row {
  const { count, p50, p95, max } = spreadOf(
    uids.map((uid) => (to.get(uid) ?? Number.NaN) - (from.get(uid) ?? Number.NaN)),
  );
  return { what, messages: count, 'p50 ms': p50, 'p95 ms': p95, 'max ms': max };
}

async function connect(person: TestBrowser, port: number): Promise<void> {
  const mailbox = {
    ...{ name: 'Ann', address: 'ann@test.example', username: 'ann', password: MAIL_PASSWORD },
    ...{ host: '127.0.0.1', port, security: 'none' },
  };
  await person.call(routes.addMailbox, { body: mailbox });
  await until(async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live';
  });
}

/** The live connection as a page has it; each event is timed as it comes in. */
async function openPage(person: TestBrowser, times: Times): Promise<WebSocket> {
  const url = new URL('/api/v1/live', person.origin.replace(/^http/, 'ws'));
  const socket = new WebSocket(url, { headers: { cookie: person.cookieHeader() }, origin: person.origin });
  socket.on('message', (data: Buffer) => {
    const at = performance.now();
    const frame = LiveFrame.parse(JSON.parse(data.toString()));
    if (frame.kind !== 'event' || !('locationId' in frame.event)) return;
    const uid = uidOf(frame.event.locationId);
    if (frame.event.type === 'message.arrived') times.arrived.set(uid, at);
    if (frame.event.type === 'verdict.stored') times.judged.set(uid, at);
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}

/** To a page a location id is opaque; a benchmark may look inside, where the UID comes last. */
function uidOf(locationId: string): number {
  return Buffer.from(locationId, 'base64url').readUInt32BE(LOCATION_BYTES - 4);
}

async function until(isThere: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isThere())) {
    if (performance.now() > end) throw new Error('what was waited for did not come');
    await wait(2);
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
