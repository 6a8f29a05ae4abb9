/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { solveProofOfWork } from '@postern/login';
import { beforeEach, describe, expect, test } from 'vitest';
import { createBrowser } from '../testing/test-browser.ts';
import { DAY_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();
const FREE = 3;
let networks = 0;

interface Asked {
  readonly ask: (email: string, more?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly answer: string;
  readonly sealed: string;
}

/** A network that has asked so often that it has to work; with the work done. */
async function pressed(path = '/forgot'): Promise<Asked> {
  networks += 1;
  const person = createBrowser(postern.origin, `192.0.2.${String(networks)}`);
  const ask: Asked['ask'] = (email, more = {}) => person.form(path, { email, ...more });
  for (let round = 0; round < FREE; round += 1)
    expect((await ask(`free${String(round)}-${String(networks)}@example.org`)).status).toBe(303);
  const page = await (await ask(`worked${String(networks)}@example.org`)).text();
  const challenge = /data-captcha="([^"]+)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
  const { data }: { readonly data: unknown } = JSON.parse(challenge);
  const sealed = /name="sealed" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return { ask, answer: await solveProofOfWork(data), sealed };
}

beforeEach(() => {
  time.advance(DAY_MS);
});

describe('T-89: the work a form asks for under pressure', () => {
  test('is taken once, and not again by who sends it with another address', async () => {
    const { ask, answer } = await pressed();
    expect((await ask('first@example.org', { captcha: answer })).status).toBe(303);
    expect((await ask('second@example.org', { captcha: answer })).status).toBeGreaterThanOrEqual(400);
  });

  test('is taken once of ten who send it at the same moment', async () => {
    const { ask, answer } = await pressed();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => ask(`race${String(index)}@example.org`, { captcha: answer })),
    );
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('belongs to the network that was asked', async () => {
    const mine = await pressed();
    const theirs = await pressed();
    expect((await mine.ask('bought@example.org', { captcha: theirs.answer })).status).toBeGreaterThanOrEqual(
      400,
    );
  });

  test('ends, and cannot be made to last: a field that was changed makes it worth nothing', async () => {
    const late = await pressed();
    const changed = await pressed();
    const text = Buffer.from(changed.answer, 'base64').toString('latin1');
    const later = text.replaceAll(/\d{10,13}/g, (digits) => String(Number(digits) + 86_400));
    const forged = Buffer.from(later, 'latin1').toString('base64');
    expect((await changed.ask('later@example.org', { captcha: forged })).status).toBeGreaterThanOrEqual(400);
    time.advance(6 * MINUTE_MS);
    expect((await late.ask('late@example.org', { captcha: late.answer })).status).toBeGreaterThanOrEqual(400);
  });

  test('what was typed comes back sealed, and is read by the form it was typed in alone', async () => {
    const { answer, sealed, ask } = await pressed('/forgot');
    const stranger = createBrowser(postern.origin, '192.0.2.250');
    const elsewhere = await stranger.form('/sign-up', { sealed, captcha: answer, email: 'else@example.org' });
    expect(await elsewhere.text()).not.toContain('worked');
    const broken = `${sealed.slice(0, -4)}AAAA`;
    expect((await ask('', { sealed: broken, captcha: answer })).status).toBeGreaterThanOrEqual(400);
  });
});
