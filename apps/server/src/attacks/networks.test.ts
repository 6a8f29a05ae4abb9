/** Real here: HTTP, SQLite on disk, the sign-in library, Argon2. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBrowser } from '../testing/test-browser.ts';
import { DAY_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

beforeAll(async () => {
  await postern.signedIn('operator@example.org');
});

beforeEach(() => {
  time.advance(DAY_MS);
});

let names = 0;
/** A wrong password for a name nobody guessed at before, from this address. */
async function guessFrom(address: string): Promise<number> {
  names += 1;
  const typed = { identifier: `name${String(names)}@example.org`, password: 'wrong guess' };
  return (await createBrowser(postern.origin, address).form('/sign-in/password', typed)).status;
}

describe('T-60: whoever moves about inside a network of IPv6', () => {
  test('has one budget with a new address for every try', async () => {
    const statuses: number[] = [];
    for (let host = 1; host <= 40; host += 1)
      statuses.push(await guessFrom(`2001:db8:60:1:${host.toString(16)}::${host.toString(16)}`));
    expect(new Set(statuses.slice(0, 3))).toEqual(new Set([400]));
    // Work, a pause or a ban: in no case an answer to the guess.
    expect(new Set(statuses.slice(30))).not.toContain(400);
    expect(await guessFrom('2001:db8:61:1::1')).toBe(400);
  });

  test('T-59 has the same one in every spelling of the address', async () => {
    const statuses: number[] = [];
    const spellings = ['2001:db8:62:1::1', '2001:0DB8:0062:0001:0:0:0:1', '2001:db8:62:1:0::0.0.0.1'];
    for (let round = 0; round < 40; round += 1)
      statuses.push(await guessFrom(spellings[round % spellings.length] ?? ''));
    expect(new Set(statuses.slice(30))).not.toContain(400);
  });
});

describe('T-57: whoever forges the address they come from', () => {
  test('has their own budget, whatever they write to the left of what the proxy says', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 40; round += 1)
      statuses.push(await guessFrom(`203.0.113.${String(round)}, 192.0.2.77`));
    expect(new Set(statuses.slice(30))).not.toContain(400);
  });

  test('bans nobody else by it', async () => {
    const owner = await postern.signedIn('neighbour@example.org');
    time.advance(DAY_MS);
    for (let round = 0; round < 40; round += 1) await guessFrom('198.51.100.200, 192.0.2.78');
    expect(await guessFrom('198.51.100.200')).toBe(400);
    expect((await owner.call(routes.me)).user.email).toBe('neighbour@example.org');
  });
});
