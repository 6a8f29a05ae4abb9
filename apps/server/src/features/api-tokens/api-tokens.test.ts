/** Real here: HTTP, SQLite on disk, Dovecot over TLS. */
import { routes } from '@postern/contracts';
import type { CreatedApiToken } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../../testing/test-mail.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { bearer, createTestToken } from '../../testing/test-tokens.ts';

let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'work', 'bob']);
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));
  dovecot.deliver('work', 'INBOX', letter({ subject: 'Budget' }));
  postern = await startPosternFor(dovecot);
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
  await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'work', 'Work') });
  await bob.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bob', 'Bob') });
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function mailboxIds(person: TestBrowser): Promise<readonly string[]> {
  return (await person.call(routes.mailboxes)).mailboxes.map(({ id }) => id);
}

test('P04: a token is shown once, reads what its scopes say, and is stored as a one-way value only', async () => {
  const { secret, token } = await createTestToken(ann, { name: 'Backup', scopes: ['mail:read'] });
  expect(secret).toMatch(/^pst_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
  expect(secret.startsWith(`${token.prefix}_`)).toBe(true);
  expect(Date.parse(token.expiresAt) - Date.parse(token.createdAt)).toBe(90 * 86_400_000);

  const inbox = await bearer(postern, secret).get('/api/v1/inbox');
  expect(inbox.status).toBe(200);
  expect(
    routes.inbox.response
      .parse(await inbox.json())
      .rows.map(({ subject }) => subject)
      .sort(),
  ).toEqual(['Budget', 'Sunday']);
  const listed = JSON.stringify(await ann.call(routes.apiTokens));
  expect(listed).toContain(token.prefix);
  expect(listed).not.toContain(secret);
  for (const [path, bytes] of postern.files())
    expect([path, bytes.includes(secret.slice(13))]).toEqual([path, false]);
  expect(postern.log()).not.toContain(secret.slice(13));
});

test('P07: what belongs to somebody else and what does not exist is the same answer', async () => {
  const { secret } = await createTestToken(ann, { scopes: ['mail:read'] });
  const [bobs = ''] = await mailboxIds(bob);
  for (const id of [bobs, '01990000-0000-7000-8000-000000000000', 'x']) {
    const answer = await bearer(postern, secret).get(`/api/v1/mailboxes/${id}/folders`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not_found']);
  }
});

test('M10: a token of one mailbox reaches that one; when it is disconnected, it reaches none', async () => {
  const ids = await mailboxIds(ann);
  const [, work = ''] = ids;
  const { secret } = await createTestToken(ann, {
    scopes: ['mail:read', 'mailboxes:read'],
    mailboxes: [work],
  });
  const client = bearer(postern, secret);
  const seen = async (): Promise<unknown> => {
    const answer = await client.get('/api/v1/mailboxes');
    return routes.mailboxes.response.parse(await answer.json()).mailboxes.map(({ id }) => id);
  };
  expect(await seen()).toEqual([work]);
  await ann.call(routes.removeMailbox, { params: { mailboxId: work } });
  expect(await seen()).toEqual([]);
  const inbox = await client.get('/api/v1/inbox');
  expect(routes.inbox.response.parse(await inbox.json()).rows).toEqual([]);
  const { tokens } = await ann.call(routes.apiTokens);
  expect(tokens.find(({ prefix }) => secret.startsWith(`${prefix}_`))?.mailboxes).toEqual([]);
});

test('T-81: nobody sees or ends a token of somebody else', async () => {
  const { token, secret } = await createTestToken(ann, { scopes: ['mail:read'] });
  const requests = `/api/v1/api-tokens/${token.id}/requests`;
  expect((await bob.get(requests)).status).toBe(404);
  expect((await bob.json('DELETE', `/api/v1/api-tokens/${token.id}`)).status).toBe(404);
  expect((await bearer(postern, secret).get('/api/v1/inbox')).status).toBe(200);
  expect((await ann.json('DELETE', `/api/v1/api-tokens/${token.id}`)).status).toBe(204);
  expect((await bearer(postern, secret).get('/api/v1/inbox')).status).toBe(401);
  expect((await ann.json('DELETE', `/api/v1/api-tokens/${token.id}`)).status).toBe(404);
});

test('a wrong network, scope, mailbox, name or length of life is refused by the name of its field', async () => {
  const [bobs = ''] = await mailboxIds(bob);
  const good = { name: 'x', scopes: ['mail:read'], mailboxes: 'all' };
  const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
    ['name', { name: '' }],
    ['name', { name: 'a\nb' }],
    ['name', { name: 'safe\u202etxt' }],
    ['scopes', { scopes: [] }],
    ['scopes.0', { scopes: ['everything'] }],
    ['scopes', { scopes: ['mail:read', 'mail:read'] }],
    ['mailboxes', { mailboxes: [] }],
    ['mailboxes', { mailboxes: [bobs] }],
    ['mailboxes', { mailboxes: ['01990000-0000-7000-8000-000000000000'] }],
    ['expiresInDays', { expiresInDays: 0 }],
    ['expiresInDays', { expiresInDays: 3_651 }],
    ['expiresInDays', { expiresInDays: 1.5 }],
    ['networks.0', { networks: ['0.0.0.0/0'] }],
    ['networks.1', { networks: ['10.0.0.0/24', '010.0.0.1'] }],
    ['networks.0', { networks: ['::ffff:10.0.0.0/104'] }],
    ['networks.0', { networks: ['10.0.0.1/24'] }],
    ['', { userId: 'somebody' }],
  ];
  for (const [field, change] of wrong) {
    const answer = await ann.json('POST', '/api/v1/api-tokens', { ...good, ...change });
    const body = (await answer.json()) as { code: string; fields?: { path: string }[] };
    expect([field, answer.status, body.code]).toEqual([field, 400, 'request_invalid']);
    expect(body.fields?.map(({ path }) => path)).toContain(field);
  }
});

test('a person has at most fifty live tokens, however fast they ask', async () => {
  const carl = await postern.signedIn('carl@example.org');
  const made = await Promise.all(
    Array.from({ length: 55 }, () =>
      carl.json('POST', '/api/v1/api-tokens', { name: 'x', scopes: ['mail:read'], mailboxes: 'all' }),
    ),
  );
  expect(made.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(made.filter(({ status }) => status === 422)).toHaveLength(5);
  const { tokens, limit } = await carl.call(routes.apiTokens);
  expect([tokens.length, limit]).toEqual([50, 50]);
  await carl.json('DELETE', `/api/v1/api-tokens/${tokens[0]?.id ?? ''}`);
  const again: CreatedApiToken = await createTestToken(carl, { scopes: ['mail:read'] });
  expect(again.token.state).toBe('live');
});
