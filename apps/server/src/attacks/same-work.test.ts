/** Real here: HTTP, SQLite on disk, the sign-in library, Argon2, printed mails. The clock alone is ours. */
import { beforeAll, expect, test } from 'vitest';
import type { TestBrowser } from '../testing/test-browser.ts';
import { HOUR_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { makeAddresses } from './testing/addresses.ts';
import { watchWork } from './testing/work-done.ts';
import type { Work } from './testing/work-done.ts';

const work = watchWork();
const { postern, time } = await startTimedPostern();

beforeAll(() => makeAddresses(postern, time));

const PASSWORD = 'nine lanterns by the cold harbour';

interface Form {
  readonly post: (person: TestBrowser, email: string) => Promise<Response>;
  readonly hashes: number;
}

/** Every form of the portal at which a stranger types an address. */
const FORMS: Readonly<Record<string, Form>> = {
  'the sign-up with a password': {
    post: (person, email) => person.form('/sign-up', { email, password: PASSWORD }),
    hashes: 1,
  },
  'the sign-up without one': { post: (person, email) => person.form('/sign-up', { email }), hashes: 0 },
  'the forgotten password': { post: (person, email) => person.form('/forgot', { email }), hashes: 0 },
  'the sign-in by mail': { post: (person, email) => person.form('/sign-in', { email }), hashes: 0 },
  'the sign-in by password': {
    post: (person, identifier) => person.form('/sign-in/password', { identifier, password: 'not the one' }),
    hashes: 1,
  },
};

test.each(Object.entries(FORMS))(
  'T-41 %s costs the same for an address with an account, a closed one, one that may be taken back, and none',
  async (_, { post, hashes }) => {
    const costs: Work[] = [];
    for (const name of ['nobody', 'known', 'closed', 'reserved']) {
      time.advance(2 * HOUR_MS);
      const person = postern.browser();
      costs.push(await work.during(() => post(person, `${name}@example.org`)));
    }
    const [nobody, known, closed, reserved] = costs;
    expect(nobody?.hashes).toBe(hashes);
    expect(nobody?.statements.length).toBeGreaterThan(0);
    expect(known).toEqual(nobody);
    expect(closed).toEqual(nobody);
    expect(reserved).toEqual(nobody);
  },
);
