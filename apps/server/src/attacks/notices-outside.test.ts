/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { expect, test } from 'vitest';
import { mailTo } from '../features/account/testing/people.ts';
import { challengeOf, mailedTo } from '../features/identity/testing/people.ts';
import { raiseSessions, writeDatabase } from '../testing/second-factor.ts';
import { withWork } from '../testing/test-postern.ts';
import { MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { withTotp } from '../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();
const EMAIL = 'leaked@example.org';
const OUTSIDE = 'safe@outside.example';

test('T-74 T-86: whoever reads the mailbox cannot keep notices from the owner: they go outside as well', async () => {
  const owner = await postern.signedIn(EMAIL);
  await withTotp(owner, time);
  await writeDatabase(postern.dataFolder, 'UPDATE user SET outside_email = ? WHERE email = ?', [
    OUTSIDE,
    EMAIL,
  ]);
  time.advance(2 * MINUTE_MS);
  const thief = postern.browser();
  const { code } = await mailedTo(postern, EMAIL, () =>
    withWork((work) => thief.form('/sign-in', { email: EMAIL, ...work })),
  );
  await thief.form('/sign-in/code', { cid: await challengeOf(thief), code });
  const before = postern.mails.length;
  for (const guess of ['000000', '111111', '222222', '333333', '444444', '555555'])
    await thief.form('/sign-in/second-factor', { method: 'totp', code: guess });
  const told = await mailTo(postern, OUTSIDE, before);
  expect(told).not.toMatch(/#t=|https?:\S+token/);
  expect(await mailTo(postern, EMAIL, before)).toContain('Mail to');

  await raiseSessions(postern, { email: EMAIL, until: time.now() + MINUTE_MS });
  const later = postern.mails.length;
  await owner.call(routes.setSecondFactor, { body: { secondFactorWanted: false } });
  expect(await mailTo(postern, OUTSIDE, later)).toContain('switched off');
});
