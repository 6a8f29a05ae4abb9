import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from './clock.ts';
import { KEPT_PER_MINUTE } from './event-brake.ts';
import { openSite, signIn } from './testing/steps.ts';
import type { Site } from './testing/steps.ts';
import { webHandler } from './web-handler/web-handler.ts';

const FLOOD = 300;

async function rowsOf({ login }: Site, type: string): Promise<readonly unknown[]> {
  return login.audit.query({ types: [type], limit: 1_000 });
}

describe('T-17 T-52 rows a stranger can cause', () => {
  test('by requests from a foreign origin are limited; the host hears of every one', async () => {
    const site = openSite();
    const handle = webHandler(site.login);
    for (let request = 0; request < FLOOD; request += 1) {
      const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
      const post = new Request('https://mail.example.org/login', { method: 'POST', headers, body: '{}' });
      expect((await handle(post))?.status).toBe(403);
    }
    expect(await rowsOf(site, 'csrf.rejected')).toHaveLength(KEPT_PER_MINUTE);
    expect(site.kit.events.filter(({ type }) => type === 'csrf.rejected')).toHaveLength(FLOOD);
  });

  test('by going on over a limit are limited, and the next one kept tells how many were not', async () => {
    const site = openSite({ bans: 'off' });
    const ask = (): ReturnType<Site['login']['start']> =>
      site.login.start({ email: 'mo@example.org', ipKey: '203.0.113.9' });
    for (let request = 0; request < FLOOD; request += 1) await ask();
    expect(await rowsOf(site, 'limit.exceeded')).toHaveLength(KEPT_PER_MINUTE);
    site.kit.clock.advance(MINUTE_MS);
    await ask();
    await ask();
    const rows = await rowsOf(site, 'limit.exceeded');
    expect(rows).toHaveLength(KEPT_PER_MINUTE + 1);
    expect(JSON.stringify(rows.at(-1))).toContain(`\\"unwritten\\":${String(FLOOD - 1 - KEPT_PER_MINUTE)}`);
  });

  test('from a banned network are limited', async () => {
    const site = openSite();
    await site.login.bans.add({ network: '203.0.113.9', ms: 10 * MINUTE_MS, by: 'test' });
    for (let request = 0; request < FLOOD; request += 1)
      await site.login.start({ email: 'mo@example.org', ipKey: '203.0.113.9' });
    expect(await rowsOf(site, 'ip.ban_hit')).toHaveLength(KEPT_PER_MINUTE);
  });

  test('of what cost a proof are all kept', async () => {
    const limits = { sendPerAddress: [], sendPerNetwork: { hits: 10_000, windowMs: MINUTE_MS } };
    const verifyPerNetwork = { hits: 10_000, windowMs: MINUTE_MS };
    const site = openSite({ limits: { ...limits, verifyPerNetwork } });
    for (let round = 0; round <= KEPT_PER_MINUTE; round += 1)
      await signIn(site, site.kit.browserA, 'mo@example.org');
    expect(await rowsOf(site, 'login.success')).toHaveLength(KEPT_PER_MINUTE + 1);
  });
});
