/** Real here: a whole Postern with a mailbox, Chromium. Every address of the router, and every page before signing in. */
import { readFileSync } from 'node:fs';
import { routes } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions, writeDatabase } from '../apps/server/src/testing/second-factor.ts';
import { letter, mailboxOf } from '../apps/server/src/testing/test-mail.ts';
import { until } from '../apps/server/src/testing/test-postern.ts';
import { axeViolations, colourViolations } from './support/axe.ts';
import { signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';
import { PUBLIC_PAGES } from '../apps/server/src/testing/public-pages.ts';

const ADMIN = 'ann@example.org';
const SLOW_MS = 180_000;

/** What everybody can open, the mail having been asked for by then, and an address without a page. */
const PUBLIC = [...PUBLIC_PAGES, '/no/such/page'] as const;

let portal: Portal;
let ann: PersonWindow;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  portal = await startPortal(['ann']);
  ann = await portal.window();
  await signIn(portal, ann, ADMIN);
  await writeDatabase(portal.postern.dataFolder, 'UPDATE user SET is_administrator = 1 WHERE email = ?', [
    ADMIN,
  ]);
  await raiseSessions(portal.postern, { email: ADMIN });
  const { user } = await ask(routes.me);
  const mailbox = await ask(routes.addMailbox, { body: mailboxOf(portal.dovecot, 'ann', 'Personal') });
  portal.dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));
  const row = await until('the letter', async () => (await ask(routes.inbox)).rows[0]);
  const { folders } = await ask(routes.folders, { params: { mailboxId: mailbox.id } });
  const made = await ask(routes.createApiToken, {
    body: { name: 'Backup', scopes: ['mail:read'], mailboxes: 'all' },
  });
  values = {
    locationId: row.locationId,
    mailboxId: mailbox.id,
    folderId: folders[0]?.id ?? '',
    userId: user.id,
    tokenId: made.token.id,
  };
}, SLOW_MS);

/** Calls the API as the page does: with its cookie and from its origin. */
async function ask<const R extends RouteContract & { readonly response: z.ZodType }>(
  route: R,
  { params = {}, body }: { readonly params?: Readonly<Record<string, string>>; readonly body?: unknown } = {},
): Promise<z.output<R['response']>> {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const answer: unknown = await ann.page.evaluate(
    async ([method, url, json]) => {
      const response = await fetch(url, {
        method,
        ...(json === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: json }),
      });
      return (await response.json()) as unknown;
    },
    [route.method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
  const schema: R['response'] = route.response;
  return schema.parse(answer);
}

afterAll(async () => {
  await portal.stop();
});

/** Every address of the router, its parameters filled in. */
function applicationPaths(): readonly string[] {
  const source = readFileSync(new URL('../apps/web/src/app/router.tsx', import.meta.url), 'utf8');
  const found = source.matchAll(/getParentRoute: \(\) => (root|settings),\s*path: '([^']+)'/g);
  const paths = [...found].map(([, parent, path = '']) => {
    const filled = path.replaceAll(/\$(\w+)/g, (_, name: string) => values[name] ?? `no-value-for-${name}`);
    return parent === 'settings' ? `/settings${filled === '/' ? '' : filled}` : filled;
  });
  // A route that is written in another way is none that may be passed over.
  expect(paths).toHaveLength(source.split('createRoute({').length - 1);
  expect(paths.filter((path) => path.includes('no-value-for'))).toEqual([]);
  return paths;
}

/** What is wrong with the page as it stands there, by daylight and in the dark. */
async function faultsOf({ page, troubles }: PersonWindow, path: string): Promise<readonly string[]> {
  const before = troubles.length;
  await page.goto(`${portal.postern.origin}${path}`);
  await page.locator('h1:visible, h2:visible, main:visible, form:visible').first().waitFor();
  await page.waitForLoadState('networkidle');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const faults = wider > 0 ? [`is ${String(wider)} pixels wider than the window`] : [];
  faults.push(...(await axeViolations(page)));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await colourViolations(page)).map((violation) => `in the dark: ${violation}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...faults, ...troubles.slice(before)].map((fault) => `${path}: ${fault}`);
}

async function walk(person: PersonWindow, paths: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsOf(person, path)));
  await person.context.close();
  return faults;
}

// Each waits for its own window most of the time.
describe.concurrent.each(['wide', 'phone'] as const)('W13 D12: every page, %s, light and dark', (size) => {
  test(
    'before signing in, is free of what axe finds, of the policy’s complaints, and of sideways scrolling',
    async () => {
      const stranger = await portal.window({ size });
      await stranger.page.goto(`${portal.postern.origin}/sign-in`);
      await stranger.page.getByLabel(/address/i).fill(`${size}@example.org`);
      await stranger.page.keyboard.press('Enter');
      await stranger.page.waitForURL('**/sign-in/check-mail');
      expect(await walk(stranger, PUBLIC)).toEqual([]);
    },
    SLOW_MS,
  );

  test(
    'after signing in, likewise',
    async () => {
      const own = await portal.window({ size });
      await own.context.addCookies(await ann.context.cookies());
      expect(await walk(own, applicationPaths())).toEqual([]);
    },
    SLOW_MS,
  );
});
