import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, DAY_MS } from '../clock.ts';
import { ask, codeOf, openSite, signIn, typesOf } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';

const VICTIM = 'victim@example.org';

/** Token of the "this wasn't me" link of the newest mail. */
function reportToken(site: Site): string {
  const links = [...site.kit.lastMail().mail.text.matchAll(/\/login\/report#t=([\w-]+)/g)];
  return links[0]?.[1] ?? '';
}

describe('"this wasn’t me"', () => {
  test('stops mails to the address for an hour, with the same answer to whoever asks', async () => {
    const site = openSite();
    const first = await site.login.start({ email: VICTIM, ...site.kit.browserB.input });
    expect(await site.login.report(reportToken(site))).toEqual({ ok: true });
    site.kit.clock.advance(2 * MINUTE_MS);
    const second = await site.login.start({ email: VICTIM, ...site.kit.browserB.input });
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(site.kit.outbox.map(({ kind }) => kind)).toEqual(['sign-up', 'noop']);
    expect(typesOf(site.kit)).toEqual(expect.arrayContaining(['login.reported', 'mail.suppressed']));
    site.kit.clock.advance(HOUR_MS);
    await site.login.start({ email: VICTIM, ...site.kit.browserB.input });
    expect(site.kit.outbox.at(-1)?.kind).toBe('sign-up');
  });

  test('does not keep a known browser of the owner out', async () => {
    const site = openSite();
    await signIn(site, site.kit.browserA, VICTIM);
    site.kit.clock.advance(MINUTE_MS);
    await site.login.start({ email: VICTIM, ...site.kit.browserB.input });
    await site.login.report(reportToken(site));
    site.kit.clock.advance(MINUTE_MS);
    await ask(site, site.kit.browserA, VICTIM);
    expect(site.kit.outbox.at(-1)?.kind).toBe('sign-in');
  });

  test('T-01 T-02 pressed by a scanner it does not end the sign-in that is under way', async () => {
    const site = openSite();
    await ask(site, site.kit.browserA, VICTIM);
    const { token } = site.kit.lastMail();
    await site.login.report(reportToken(site));
    expect(codeOf(await site.login.completeLink({ token, ...site.kit.browserA.input }))).toBe('ok');
  });

  test('shows whose address it is about, changes nothing when looked at, and counts once', async () => {
    const site = openSite();
    await ask(site, site.kit.browserA, VICTIM);
    const token = reportToken(site);
    expect(await site.login.openReport(token)).toEqual({ ok: true, maskedAddress: 'vi•••@example.org' });
    expect(typesOf(site.kit)).not.toContain('login.reported');
    await site.login.report(token);
    await site.login.report(token);
    expect(typesOf(site.kit).filter((type) => type === 'login.reported')).toHaveLength(1);
  });

  test('T-07 opens nothing: its token signs nobody in, and a sign-in link reports nothing', async () => {
    const site = openSite();
    await ask(site, site.kit.browserA, VICTIM);
    const { token } = site.kit.lastMail();
    const completed = await site.login.completeLink({ token: reportToken(site), ...site.kit.browserA.input });
    expect(codeOf(completed)).toBe('token_invalid');
    expect(codeOf(await site.login.report(token))).toBe('token_invalid');
  });

  test('ends after a day', async () => {
    const site = openSite();
    await ask(site, site.kit.browserA, VICTIM);
    const token = reportToken(site);
    site.kit.clock.advance(DAY_MS + 1_000);
    expect(codeOf(await site.login.report(token))).toBe('token_expired');
  });

  test('is left out where the host has no page for it', async () => {
    const site = openSite({ paths: { report: false } });
    await ask(site, site.kit.browserA, VICTIM);
    expect(reportToken(site)).toBe('');
  });
});
