/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/people.ts';
import { HOUR_MS } from '../../../testing/test-time.ts';
import { startTimedPostern } from '../../../testing/timed-postern.ts';
import { freshCode, withTotp } from '../../../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();

describe('H25: what changes who gets in wants to know that it is you', () => {
  test('for ten minutes after a sign-in nothing is asked; then every sensitive route asks', async () => {
    const ann = await postern.signedIn('ann@example.org');
    expect((await ann.call(routes.stepUpWays)).openUntil).toBeDefined();
    time.advance(11 * 60_000);
    expect((await ann.call(routes.stepUpWays)).openUntil).toBeUndefined();
    for (const [method, path, body] of [
      ['POST', '/api/v1/me/email', { email: 'new@example.org' }],
      ['PATCH', '/api/v1/me/security', { secondFactorWanted: false }],
      ['POST', '/api/v1/me/totp', undefined],
      ['DELETE', '/api/v1/me/totp', undefined],
      ['POST', '/api/v1/me/recovery-codes', undefined],
      ['POST', '/api/v1/me/passkeys/options', undefined],
      ['DELETE', '/api/v1/me/passkeys/abc', undefined],
      ['POST', '/api/v1/me/outside-address', { email: 'out@example.org' }],
      ['DELETE', '/api/v1/me/outside-address', undefined],
      ['GET', '/api/v1/me/export', undefined],
      ['POST', '/api/v1/me/deletion', undefined],
    ] as const) {
      expect([method, path, await refusal(ann.json(method, path, body))]).toEqual([
        method,
        path,
        [403, 'step_up_needed'],
      ]);
    }
  });

  test('A13: the code of the authenticator app opens it, and the session gets a new token', async () => {
    const bob = await postern.signedIn('bob@example.org');
    const secret = await withTotp(bob, time);
    time.advance(HOUR_MS);
    const before = bob.cookieHeader();
    expect((await bob.call(routes.stepUpWays)).methods).toEqual(['totp']);
    await bob.call(routes.stepUp, { body: { method: 'totp', code: freshCode(secret, time) } });
    expect(bob.cookieHeader()).not.toBe(before);
    expect((await postern.browser().get('/api/v1/me', { cookie: before })).status).toBe(401);
    await bob.call(routes.proposeTotp).catch((error: unknown) => {
      expect(String(error)).toContain('mfa_exists');
    });
  });

  test('T-78: a recovery code opens it once, also when it is sent five times at the same moment', async () => {
    const cleo = await postern.signedIn('cleo@example.org');
    await withTotp(cleo, time);
    const { codes } = await cleo.call(routes.makeRecoveryCodes);
    time.advance(HOUR_MS);
    const body = { method: 'recovery', code: codes[0] ?? '' };
    const stepUp = (cookie: string): Promise<Response> =>
      postern.browser().json('POST', '/api/v1/step-up', body, { cookie });
    const before = cleo.cookieHeader();
    const answers = await Promise.all(Array.from({ length: 5 }, () => stepUp(before)));
    const opened = answers.filter(({ status }) => status === 204);
    expect(opened).toHaveLength(1);
    const after = (opened[0]?.headers.getSetCookie() ?? []).map((line) => line.split(';', 1)[0]).join('; ');
    expect(await refusal(stepUp(after))).toEqual([400, 'mfa_wrong']);
    const left = await postern.browser().get('/api/v1/me/security', { cookie: after });
    expect(await left.json()).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test('a way that this person does not have is refused, and none is shown', async () => {
    const dan = await postern.signedIn('dan@example.org');
    time.advance(HOUR_MS);
    expect(await refusal(dan.json('POST', '/api/v1/step-up', { method: 'totp', code: '123456' }))).toEqual([
      409,
      'mfa_unavailable',
    ]);
    expect(await refusal(dan.json('POST', '/api/v1/step-up/passkey/options'))).toEqual([
      409,
      'mfa_unavailable',
    ]);
  });

  test('T-77: a body with anything more is refused by its name', async () => {
    const eve = await postern.signedIn('eve@example.org');
    const answer = await eve.json('POST', '/api/v1/step-up', {
      method: 'totp',
      code: '123456',
      userId: 'somebody',
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('userId');
  });
});
