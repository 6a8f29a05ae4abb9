import { describe, expect, test } from 'vitest';
import type { CrossDevice } from '../config.ts';
import { ask, codeOf, openSite } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';

async function opened(crossDevice: CrossDevice): Promise<{
  readonly site: Site;
  readonly token: string;
  readonly matchNumber: string;
}> {
  const site = openSite({ crossDevice });
  const { matchNumber } = await ask(site, site.kit.browserA, 'mo@example.org');
  return { site, token: site.kit.lastMail().token, matchNumber };
}

describe.each(['match', 'code', 'confirm', 'deny'] as const)('X11 a link elsewhere, mode %s', (mode) => {
  test('is told to the page, before and after the token is known', async () => {
    const { site, token } = await opened(mode);
    const { login, kit } = site;
    expect(await login.openLink({ ...kit.browserB.input })).toEqual({ ok: true, page: mode });
    expect(await login.openLink({ token, ...kit.browserB.input })).toMatchObject({ ok: true, page: mode });
    expect(await login.openLink({ token, ...kit.browserA.input })).toMatchObject({ ok: true, page: 'auto' });
  });

  test('T-02 a button press alone signs nobody in, but where the host chose that in words', async () => {
    const { site, token } = await opened(mode);
    const pressed = { token, confirmed: true, ...site.kit.browserB.input };
    const answer = await site.login.completeLink(pressed);
    expect(codeOf(answer)).toBe(mode === 'confirm' ? 'ok' : 'binding_required');
    if (mode !== 'confirm') expect(answer).toMatchObject({ mode });
  });

  test('works in the starting browser', async () => {
    const { site, token } = await opened(mode);
    expect(codeOf(await site.login.completeLink({ token, ...site.kit.browserA.input }))).toBe('ok');
  });

  test('takes the number only where the mode is match', async () => {
    const { site, token, matchNumber } = await opened(mode);
    const answer = await site.login.completeLink({ token, matchNumber, ...site.kit.browserB.input });
    expect(codeOf(answer)).toBe(mode === 'match' ? 'ok' : 'binding_required');
  });
});

test('T-13 in mode confirm, too, the session goes to the browser that clicks', async () => {
  const { site, token } = await opened('confirm');
  const done = await site.login.completeLink({ token, confirmed: true, ...site.kit.browserB.input });
  expect(done).toMatchObject({ ok: true });
  expect(await site.login.status(site.kit.browserA.input)).toEqual({ state: 'used' });
});
