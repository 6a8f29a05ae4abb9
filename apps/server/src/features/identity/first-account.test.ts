/** Real here: HTTP, SQLite on disk, the sign-in library. */
import { routes } from '@postern/contracts';
import { expect, test } from 'vitest';
import { startTestPostern } from '../../testing/test-postern.ts';

test('the first account comes by the set-up link, is the administrator, and the link is good once', async () => {
  const postern = await startTestPostern({ environment: { POSTERN_SIGN_UP: 'closed' } });
  try {
    const grant = new URL(postern.postern.setupUrl ?? '').hash.slice('#t='.length);
    expect(grant).not.toBe('');
    const page = await (await postern.browser().get('/sign-in/welcome')).text();
    expect([page.includes('administrator'), page.includes('/sign-up/invited')]).toEqual([true, false]);
    const owner = await postern.signedIn('owner@example.org');
    expect((await owner.call(routes.me)).user).toMatchObject({
      email: 'owner@example.org',
      isAdministrator: true,
    });

    const second = postern.browser();
    const refused = await second.form('/sign-in', { email: 'second@example.org', grant });
    expect(refused.status).toBeGreaterThanOrEqual(400);

    const third = postern.browser();
    const closed = await third.form('/sign-in', { email: 'third@example.org' });
    expect(closed.status).toBe(303);
    expect(postern.mails.join()).not.toContain('third@example.org');
  } finally {
    await postern.stop();
  }
});

test('with an account there is no set-up link any more', async () => {
  const first = await startTestPostern();
  const { dataFolder } = first;
  await first.signedIn('owner@example.org');
  await first.postern.close();
  const again = await startTestPostern({ dataFolder });
  expect(again.postern.setupUrl).toBeUndefined();
  await again.stop();
  await first.stop();
});
