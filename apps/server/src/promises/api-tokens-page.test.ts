/** Real here: the commands of docs/api-tokens.md, run by a shell with curl against Postern and Dovecot. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Listing, PROBLEM_TYPE, routes, Scope, SCOPE_WORDS } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { PROBLEMS } from '../http/problem.ts';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import type { TestPostern } from '../testing/test-postern.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/api-tokens.md'), 'utf8');
const [, ...examples] = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? '');

let dovecot: Dovecot;
let postern: TestPostern;
let token: string;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));
  postern = await startPosternFor(dovecot);
  const ann = await postern.signedIn('ann@example.org');
  await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  const made = await ann.json('POST', '/api/v1/api-tokens', {
    name: 'Docs',
    scopes: ['mail:read', 'mail:write'],
    mailboxes: 'all',
  });
  token = routes.createApiToken.response.parse(await made.json()).secret;
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function shell(code: string | undefined): Promise<string> {
  const environment = { PATH: process.env['PATH'], POSTERN: postern.origin, TOKEN: token };
  const { stdout } = await promisify(execFile)('sh', ['-eu', '-c', code ?? 'false'], { env: environment });
  return stdout;
}

test('P01 K04: the examples work as they stand', async () => {
  expect(examples).toHaveLength(3);
  const [list, mark, left] = examples;
  expect(Listing.parse(JSON.parse(await shell(list))).rows.map(({ subject }) => subject)).toEqual(['Sunday']);
  expect(await shell(mark)).toBe('204\n');
  expect(Listing.parse(JSON.parse(await shell(list))).rows[0]?.seen).toBe(true);
  expect((await shell(left)).toLowerCase()).toMatch(
    /ratelimit-policy: "token";q=60;w=60\s+ratelimit: "token";r=5\d;t=\d+/,
  );
});

test('K04: every scope and every answer it tells of is as it says', () => {
  for (const scope of Scope.options) {
    const words = new RegExp(`\\| \`${scope}\` +\\| ${SCOPE_WORDS[scope]}`);
    expect(page).toMatch(words);
  }
  const rows = [...page.matchAll(/^\| (\d{3}) +\| `(\w+)`/gm)];
  expect(rows.length).toBeGreaterThan(6);
  const known = new Map<string, number>(Object.entries(PROBLEMS).map(([code, [status]]) => [code, status]));
  for (const [, status, code = ''] of rows) expect([code, known.get(code)]).toEqual([code, Number(status)]);
  expect(PROBLEM_TYPE).toBe('application/problem+json');
  const unused = Scope.options.filter((scope) =>
    Object.values(routes).every((route) => !('scope' in route) || route.scope !== scope),
  );
  for (const scope of unused) expect(page).toMatch(new RegExp(`\`${scope}\`.*no route of this version`));
});
