import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import { codeOf, openSite } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';

async function take(
  site: Site,
  { email, grant, browser = site.kit.browserA }: { email: string; grant: string; browser?: TestBrowser },
): Promise<unknown> {
  const started = browser.accept(await site.login.start({ email, grant, ...browser.input }));
  if (!started.ok) return started;
  if (site.kit.outbox.at(-1)?.kind === 'noop') return 'nothing was mailed';
  const { code } = site.kit.lastMail();
  return site.login.completeCode({ cid: started.cid, code, ...browser.input });
}

describe('an invitation for one address', () => {
  test('is mailed there and lets that address in, once', async () => {
    const site = openSite({ signUp: 'closed' });
    const { id, token } = await site.login.issueInvite({ email: 'Mo@Example.org' });
    const { mail, token: mailed } = site.kit.lastMail();
    expect(mail).toMatchObject({ kind: 'invite', to: 'mo@example.org' });
    expect(mailed).toBe(token);
    expect(await site.login.invites.state(id)).toBe('open');
    expect(await take(site, { email: 'mo@example.org', grant: mailed })).toMatchObject({ created: true });
    expect(await site.login.invites.state(id)).toBe('used');
  });

  test('gives nobody else an account, answers them alike, and is not spent by them', async () => {
    const site = openSite({ signUp: 'closed' });
    const { id, token } = await site.login.issueInvite({ email: 'mo@example.org' });
    const { browserB: browser } = site.kit;
    expect(await take(site, { email: 'eve@example.net', grant: token, browser })).toBe('nothing was mailed');
    expect(await site.login.invites.state(id)).toBe('open');
    expect(await take(site, { email: 'mo@example.org', grant: token })).toMatchObject({ created: true });
  });
});

test('a revoked invitation lets nobody in, also whoever had begun with it', async () => {
  const site = openSite({ signUp: 'closed' });
  const { id, token } = await site.login.issueInvite();
  const { browserA } = site.kit;
  const started = browserA.accept(
    await site.login.start({ email: 'mo@example.org', grant: token, ...browserA.input }),
  );
  const { code } = site.kit.lastMail();
  expect(await site.login.invites.revoke(id)).toBe(true);
  expect(await site.login.invites.revoke(id)).toBe(false);
  expect(await site.login.invites.state(id)).toBe('revoked');
  const cid = started.ok ? started.cid : '';
  expect(codeOf(await site.login.completeCode({ cid, code, ...browserA.input }))).toBe('signup_closed');
  expect(codeOf(await site.login.openGrant(token))).toBe('token_revoked');
});

test('lives as long as it was made for, between an hour and 30 days', async () => {
  const site = openSite({ signUp: 'closed' });
  const { id, token } = await site.login.issueInvite({ ttlMs: 2 * DAY_MS });
  site.kit.clock.advance(2 * DAY_MS + 1);
  expect(await site.login.invites.state(id)).toBe('expired');
  expect(codeOf(await site.login.openGrant(token))).toBe('token_expired');
  for (const ttlMs of [0, HOUR_MS - 1, 31 * DAY_MS, Number.NaN])
    await expect(site.login.issueInvite({ ttlMs })).rejects.toThrow('ttlMs');
  await expect(site.login.issueInvite({ email: 'not an address' })).rejects.toThrow('email');
});

test('the set-up link is no invitation: it is neither told of nor revoked as one', async () => {
  const site = openSite();
  const { id, token } = await site.login.issueSetup();
  expect(await site.login.invites.state(id)).toBeUndefined();
  expect(await site.login.invites.revoke(id)).toBe(false);
  expect(await site.login.openGrant(token)).toMatchObject({ ok: true });
});
