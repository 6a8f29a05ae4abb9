/**
 * `node bench/inbox/run.ts`: what Postern adds to what the mail server and the IMAP client take. In turn, over and over:
 * the same question on a raw socket, by imapflow alone, and over HTTP on a warm connection.
 */
import { routes } from '@postern/contracts';
import { ImapFlow } from 'imapflow';
import type { FetchQueryObject } from 'imapflow';
import type { Dovecot } from '../../tools/dovecot/dovecot.ts';
import { startBenchPostern } from '../lib/postern.ts';
import type { BenchPostern } from '../lib/postern.ts';
import { printResult } from '../lib/print.ts';
import { openRawImap } from '../lib/raw-imap.ts';
import type { RawImap } from '../lib/raw-imap.ts';
import { withStops } from '../lib/with-stops.ts';
import { spreadOf, timed } from '../lib/statistics.ts';
import { PASSWORD, RARE_WORD, startSeededDovecot, userOf } from './seeded-mail.ts';

const SIZES = [500, 50_000, 200_000];
const PAGE = 50;
const ROUNDS = 60;
/** Searching looks at every message: fewer rounds do. */
const SEARCH_ROUNDS = 15;
/** Until both sides have compiled what they run, so that the order of the sizes does not matter. */
const WARM_UP = 150;
const SEARCH_WARM_UP = 3;
const LIST_QUERY: FetchQueryObject = {
  uid: true,
  flags: true,
  internalDate: true,
  size: true,
  envelope: true,
  bodyStructure: true,
};
const LIST_ITEMS = '(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE)';

interface Contestant {
  readonly raw: () => Promise<unknown>;
  readonly imapflow: () => Promise<unknown>;
  readonly http: () => Promise<unknown>;
}

interface Row {
  readonly what: string;
  readonly messages: number;
  readonly 'raw socket': number;
  readonly imapflow: number;
  readonly 'http p50': number;
  readonly 'http p95': number;
  readonly 'above imapflow': number;
  readonly [column: string]: string | number;
}

await withStops(async (stops) => {
  const dovecot = await startSeededDovecot(SIZES);
  stops.push(() => dovecot.stop());
  const postern = await startBenchPostern(dovecot, [`localhost:${String(dovecot.ports.tls)}`]);
  stops.push(() => postern.stop());
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await measure(dovecot, postern, size)));
  printResult(
    'inbox',
    rows.toSorted((a, b) => a.what.localeCompare(b.what)),
  );
});

async function measure(dovecot: Dovecot, { person }: BenchPostern, size: number): Promise<Row[]> {
  const raw = await openRaw(dovecot, size);
  const client = await openImapflow(dovecot, size);
  const { id } = await person.call(routes.addMailbox, { body: mailbox(dovecot, size) });
  const list = async (parts: Record<string, string> = {}) =>
    person.call(routes.inbox, { query: { limit: String(PAGE), mailboxes: id, ...parts } });
  // To the last byte; what a page then does with them is the page's time.
  const get = async (path: string): Promise<void> => {
    const response = await person.get(path);
    if (response.status !== 200) throw new Error(`${path} answered ${String(response.status)}`);
    await response.arrayBuffer();
  };
  const listing = `/api/v1/inbox?limit=${String(PAGE)}&mailboxes=${id}`;
  const [newest] = await judgedPage(() => list());
  const range = `${String(size - PAGE + 1)}:${String(size)}`;
  const locationId = newest?.locationId ?? '';
  const word = { or: [{ subject: RARE_WORD }, { from: RARE_WORD }] };

  const first = await compare('first page', size, ROUNDS, {
    raw: () => raw.ask(`FETCH ${range} ${LIST_ITEMS}`),
    imapflow: () => client.fetchAll(range, LIST_QUERY),
    http: () => get(listing),
  });
  // What any signed-in question costs, and what the client takes for the three commands of a page that is up to date.
  const floor = spreadOf(await repeat(ROUNDS, () => get('/api/v1/me')));
  const three = spreadOf(
    await repeat(ROUNDS, async () => {
      await client.noop();
      await client.fetchAll(range, LIST_QUERY);
      await client.status('INBOX', { messages: true, unseen: true, uidNext: true, uidValidity: true });
    }),
  );
  const page = { ...first, 'imapflow, 3 commands': three.p50, 'http floor': floor.p50 };
  const open = await compare('open a message', size, ROUNDS, {
    raw: () => raw.ask(`UID FETCH ${String(size)} (UID INTERNALDATE BODY.PEEK[])`),
    imapflow: () => client.fetchOne(String(size), { uid: true, source: true }, { uid: true }),
    http: () => get(`/api/v1/messages/${locationId}`),
  });
  await judgedPage(() => list({ q: RARE_WORD }), Math.min(PAGE, Math.ceil(size / 100)));
  const search = await compare('subject search', size, SEARCH_ROUNDS, {
    raw: () => raw.ask(`UID SEARCH OR SUBJECT "${RARE_WORD}" FROM "${RARE_WORD}"`),
    imapflow: async () => {
      const found = await client.search(word, { uid: true });
      const uids = Array.isArray(found) ? found.slice(-PAGE) : [];
      await client.fetchAll(uids, LIST_QUERY, { uid: true });
    },
    http: () => get(`${listing}&q=${RARE_WORD}`),
  });
  raw.close();
  await client.logout();
  await person.call(routes.changeMailbox, { params: { mailboxId: id }, body: { enabled: false } });
  return [page, open, search];
}

/** In turn, so that whatever else the machine does falls on all three alike. */
async function compare(what: string, messages: number, rounds: number, who: Contestant): Promise<Row> {
  const warmUp = rounds === ROUNDS ? WARM_UP : SEARCH_WARM_UP;
  const times = { raw: [] as number[], imapflow: [] as number[], http: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of ['raw', 'imapflow', 'http'] as const) {
      const took = await timed(who[name]);
      if (round >= 0) times[name].push(took);
    }
  }
  const [raw, imapflow, http] = [spreadOf(times.raw), spreadOf(times.imapflow), spreadOf(times.http)];
  return {
    what,
    messages,
    'raw socket': raw.p50,
    imapflow: imapflow.p50,
    'http p50': http.p50,
    'http p95': http.p95,
    'above imapflow': http.p50 - imapflow.p50,
  };
}

async function repeat(rounds: number, run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(run));
  return times;
}

/** The first page, once all of it has its verdict: scanning is not what is measured here. */
async function judgedPage(
  list: () => Promise<{ readonly rows: readonly { locationId: string; mark: { verdict: string } }[] }>,
  length = PAGE,
): Promise<readonly { locationId: string }[]> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { rows } = await list();
    if (rows.length === length && rows.every(({ mark }) => mark.verdict !== 'pending')) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the first page was not judged');
}

function mailbox({ ports }: Dovecot, size: number): Record<string, unknown> {
  return {
    name: userOf(size),
    address: `${userOf(size)}@test.example`,
    host: 'localhost',
    port: ports.tls,
    security: 'tls',
    username: userOf(size),
    password: PASSWORD,
  };
}

async function openRaw({ ports, ca }: Dovecot, size: number): Promise<RawImap> {
  const raw = await openRawImap(ports.tls, ca);
  await raw.ask(`LOGIN ${userOf(size)} "${PASSWORD}"`);
  await raw.ask('EXAMINE INBOX');
  return raw;
}

async function openImapflow({ ports, ca }: Dovecot, size: number): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: 'localhost',
    port: ports.tls,
    secure: true,
    tls: { ca },
    auth: { user: userOf(size), pass: PASSWORD },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
  });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  return client;
}
