/** Real here: HTTP, SQLite on disk, the sign-in library with its SQLite store, printed mails. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, linkOf, nextMail, startTestPostern } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

let postern: TestPostern;
let people = 0;

beforeAll(async () => {
  postern = await startTestPostern();
});

afterAll(async () => {
  await postern.stop();
});

interface Begun {
  readonly person: TestBrowser;
  readonly email: string;
  readonly cid: string;
  readonly number: string;
  readonly code: string;
  readonly token: string;
}

async function begin(fields: Readonly<Record<string, string>> = {}): Promise<Begun> {
  people += 1;
  const person = postern.browser();
  const email = fields['email'] ?? `person-${String(people)}@example.org`;
  const before = postern.mails.length;
  const started = await person.form('/sign-in', { email, ...fields });
  expect(started.status).toBe(303);
  expect(started.headers.get('location')).toBe('/sign-in/check-mail');
  const page = await (await person.get('/sign-in/check-mail')).text();
  const mail = await nextMail(postern.mails, before);
  return {
    person,
    email,
    cid: /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '',
    number: /match-number">(\d{4})</.exec(page)?.[1] ?? '',
    code: codeOf(mail),
    token: new URL(linkOf(mail)).hash.slice('#t='.length),
  };
}

describe('A14 A15: one mail carries a link and a code of one challenge, and either signs in once', () => {
  test('the code signs in, makes the account, and cannot be used again', async () => {
    const { person, email, cid, code } = await begin();
    const done = await person.form('/sign-in/code', { cid, code });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/']);
    const me = await person.call(routes.me);
    expect(me.user.email).toBe(email);
    const again = await person.form('/sign-in/code', { cid, code });
    expect(again.status).toBeGreaterThanOrEqual(400);
  });

  test('the link signs in the browser that asked, by one POST', async () => {
    const { person, token } = await begin();
    const landing = await person.get('/sign-in/verify');
    expect(await landing.text()).toContain('data-auto-submit');
    const done = await person.form('/sign-in/verify', { t: token });
    expect(done.status).toBe(303);
    expect((await person.get('/api/v1/me')).status).toBe(200);
  });

  test('A17: in another browser the link needs the number of the first, and five wrong ones end it', async () => {
    const { token, number } = await begin();
    const other = postern.browser();
    expect(await (await other.get('/sign-in/verify')).text()).not.toContain('data-auto-submit');
    const asked = await other.form('/sign-in/verify', { t: token });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain('name="match"');
    const wrong = await other.form('/sign-in/verify', {
      t: token,
      match: number === '0000' ? '0001' : '0000',
    });
    expect(wrong.status).toBe(400);
    const right = await other.form('/sign-in/verify', { t: token, match: number });
    expect(right.status).toBe(303);
    expect((await other.get('/api/v1/me')).status).toBe(200);
  });

  test('H26: sixty uses of one code at once make exactly one session', async () => {
    const { person, cid, code } = await begin();
    const headers = { cookie: person.cookieHeader() };
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => postern.browser().form('/sign-in/code', { cid, code }, headers)),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });
});

describe('T-01: looking at a link changes nothing', () => {
  test('fifty GETs, HEADs and OPTIONS leave the challenge usable and set no cookie', async () => {
    const { person, token } = await begin();
    const scanner = {
      purpose: 'prefetch',
      'sec-purpose': 'prefetch',
      'user-agent': 'Microsoft Office Outlook',
    };
    for (let round = 0; round < 50; round += 1) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const seen = await fetch(new URL('/sign-in/verify', postern.origin), { method, headers: scanner });
        expect(seen.headers.getSetCookie()).toEqual([]);
      }
    }
    expect((await person.form('/sign-in/verify', { t: token })).status).toBe(303);
  });
});

describe('T-40: an unknown address is answered like a known one', () => {
  test('status, headers and page are the same', async () => {
    const { email } = await begin();
    const answers = await Promise.all(
      [email, 'never-seen@example.org'].map(async (address) => {
        const answer = await postern.browser().form('/sign-in', { email: `x${address}` });
        return [answer.status, answer.headers.get('location'), [...answer.headers.keys()].sort().join()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('T-20: an address that is none is refused before any mail', () => {
  test.each([
    'a@b@c.example',
    '"x@evil.example"@victim.example',
    'a@victim.example,b@evil.example',
    'a@localhost',
    'x@[127.0.0.1]',
    'a@victim.example\r\nBcc: b@evil.example',
  ])('%j', async (email) => {
    const before = postern.mails.length;
    const answer = await postern.browser().form('/sign-in', { email });
    expect(answer.status).toBe(422);
    expect(postern.mails).toHaveLength(before);
  });
});

describe('A37 T-51: after signing in only a path of this site is gone to', () => {
  test.each([
    ['/settings/mailboxes', '/settings/mailboxes'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/.//evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', async (next, expected) => {
    const { person, cid, code } = await begin({ next });
    const done = await person.form('/sign-in/code', { cid, code });
    expect(done.headers.get('location')).toBe(expected);
  });
});

test('A22: signing out ends the session, by POST only', async () => {
  const { person, cid, code } = await begin();
  await person.form('/sign-in/code', { cid, code });
  const stolen = { cookie: person.cookieHeader() };
  expect((await person.get('/api/v1/sign-out')).status).toBe(405);
  expect((await person.get('/api/v1/me')).status).toBe(200);
  expect((await person.json('POST', '/api/v1/sign-out')).status).toBe(204);
  expect((await postern.browser().get('/api/v1/me', stolen)).status).toBe(401);
});

test('T-88: no code, token or address of a sign-in is in the log', async () => {
  const { person, cid, code, token, email } = await begin();
  await person.form('/sign-in/code', { cid, code });
  for (const secret of [code, token, email]) expect(postern.log()).not.toContain(secret);
});
