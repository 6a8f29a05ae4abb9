/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { beforeAll, describe, expect, test } from 'vitest';
import { withWork } from '../testing/test-postern.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { HOUR_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { makeAddresses } from './testing/addresses.ts';

const { postern, time } = await startTimedPostern();

beforeAll(() => makeAddresses(postern, time));

/** What a stranger sees of an answer, without what is new each time. */
async function seen(answer: Response): Promise<unknown> {
  const changing = new Set(['date', 'x-request-id', 'set-cookie', 'keep-alive']);
  const headers = [...answer.headers].filter(([name]) => !changing.has(name));
  const cookies = answer.headers
    .getSetCookie()
    .map((line) => line.replace(/=[\w-]*;/, '=…;'))
    .toSorted();
  const body = (await answer.text())
    .replaceAll(/(?:known|closed|nobody|reserved)@/g, 'x@')
    .replaceAll(/value="[\w-]{16,}"/g, 'value="…"')
    .replaceAll(/(?:kn|cl|no|re)•••@/g, 'x•••@')
    .replaceAll(/\b\d{4}\b/g, '0000');
  return {
    status: answer.status,
    headers: headers.filter(([name]) => name !== 'content-length'),
    cookies,
    body,
  };
}

const NAMES = ['known', 'closed', 'reserved', 'nobody'] as const;

const FORMS: Readonly<
  Record<string, (person: TestBrowser, fields: Record<string, string>) => Promise<Response>>
> = {
  'the sign-up': (person, fields) =>
    person.form('/sign-up', { password: 'nine lanterns by the cold harbour', ...fields }),
  'the forgotten password': (person, fields) => person.form('/forgot', fields),
  'the sign-in by mail': (person, fields) => person.form('/sign-in', fields),
  'the sign-in by password': (person, fields) =>
    person.form('/sign-in/password', {
      identifier: fields['email'] ?? '',
      password: 'not the one',
      ...fields,
    }),
};

describe.each(Object.entries(FORMS))('T-40: %s', (_, post) => {
  test('answers the same for an address with an account, with a closed one, one that may be taken back, and with none; and so does the page after it', async () => {
    time.advance(2 * HOUR_MS);
    const all: unknown[] = [];
    for (const name of NAMES) {
      const person = postern.browser();
      const first = await seen(
        await withWork((work) => post(person, { email: `${name}@example.org`, ...work })),
      );
      const waiting = await seen(await person.get('/sign-in/check-mail'));
      all.push({ first, waiting });
    }
    for (const answered of all) expect(answered).toEqual(all[0]);
  });

  test('T-43 also when it was asked too often', async () => {
    time.advance(24 * HOUR_MS);
    const all: unknown[] = [];
    for (const name of NAMES) {
      const answers: unknown[] = [];
      for (let round = 0; round < 6; round += 1) {
        const answer = await post(postern.browser(), { email: `${name}@example.org` });
        answers.push([answer.status, answer.headers.get('retry-after') !== null]);
      }
      all.push(answers);
    }
    for (const answered of all) expect(answered).toEqual(all[0]);
  });
});
