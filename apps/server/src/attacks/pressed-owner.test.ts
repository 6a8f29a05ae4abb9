/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { expect, test } from 'vitest';
import { mailTo, refusal } from '../features/account/testing/people.ts';
import { raiseSessions } from '../testing/second-factor.ts';
import { HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

test('A20 H12 H14: whoever is signed in changes the address and adds one outside while their network is pressed by strangers', async () => {
  const email = 'pressed@example.org';
  const person = await postern.signedIn(email);
  await raiseSessions(postern, { email, aal: 1, until: time.now() + HOUR_MS });
  // The same browser, as a stranger to every other address: its network is asked for work by now.
  let status = 0;
  for (let round = 0; round < 6 && status !== 428; round += 1)
    ({ status } = await person.form('/forgot', { email: `other${String(round)}@example.org` }));
  expect(status).toBe(428);
  const before = postern.mails.length;
  await person.call(routes.startEmailChange, { body: { email: 'pressed@new.example' } });
  await mailTo(postern, 'pressed@new.example', before);
  await person.call(routes.startOutsideAddress, { body: { email: 'pressed@outside.example' } });
  await mailTo(postern, 'pressed@outside.example', before);
});

test('T-31: and by that mails nobody as often as they like', async () => {
  const email = 'spammer@example.org';
  time.advance(2 * MINUTE_MS);
  const person = await postern.signedIn(email);
  await raiseSessions(postern, { email, aal: 1, until: time.now() + 3 * HOUR_MS });
  const codes: (readonly [number, string])[] = [];
  for (let round = 0; round < 6; round += 1)
    codes.push(
      await refusal(person.json('POST', '/api/v1/me/email', { email: `victim${String(round)}@example.org` })),
    );
  expect(codes.at(-1)).toEqual([429, 'rate_limited']);
});
