/** Real here: HTTP, WebSocket, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { LIVE_CLOSE, routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import type { TestBrowser } from '../../../testing/test-browser.ts';
import { openLive } from '../../../testing/test-live.ts';
import { HOUR_MS, MINUTE_MS } from '../../../testing/test-time.ts';
import { startTimedPostern } from '../../../testing/timed-postern.ts';
import { mailTo, refusal } from '../testing/people.ts';
import { freshCode, withTotp } from '../../../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();

async function again(email: string): Promise<TestBrowser> {
  time.advance(2 * MINUTE_MS);
  return postern.signedIn(email);
}

describe('A24: sessions and devices', () => {
  test('are listed with this one marked; one is ended, its open page with it, then all others', async () => {
    const one = await postern.signedIn('ann@example.org');
    const two = await again('ann@example.org');
    const three = await again('ann@example.org');
    const { sessions, devices } = await one.call(routes.sessions);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(devices).toHaveLength(3);
    const page = await openLive(two);
    const twoId = (await two.call(routes.me)).session.id;
    await one.call(routes.endSession, { params: { sessionId: twoId } });
    expect(await page.closed).toBe(LIVE_CLOSE.sessionEnded);
    expect((await two.get('/api/v1/me')).status).toBe(401);
    expect((await three.get('/api/v1/me')).status).toBe(200);
    expect((await one.call(routes.endOtherSessions)).ended).toBe(1);
    expect((await three.get('/api/v1/me')).status).toBe(401);
    expect((await one.get('/api/v1/me')).status).toBe(200);
  });

  test('T-81: a foreign session, device or passkey is one that does not exist', async () => {
    const bob = await postern.signedIn('bob@example.org');
    const cleo = await postern.signedIn('cleo@example.org');
    const { sessions, devices } = await cleo.call(routes.sessions);
    for (const path of [
      `/api/v1/me/sessions/${sessions[0]?.id ?? ''}`,
      `/api/v1/me/devices/${devices[0]?.id ?? ''}`,
      `/api/v1/me/sessions/${crypto.randomUUID()}`,
      '/api/v1/me/sessions/not-an-id',
      '/api/v1/me/passkeys/bm90LW1pbmU',
    ]) {
      expect([path, await refusal(bob.json('DELETE', path))]).toEqual([path, [404, 'not_found']]);
    }
    const renamed = bob.json('PATCH', '/api/v1/me/passkeys/bm90LW1pbmU', { name: 'Mine' });
    expect(await refusal(renamed)).toEqual([404, 'not_found']);
    expect((await cleo.get('/api/v1/me')).status).toBe(200);
  });

  test('a forgotten browser is gone from the list', async () => {
    const dan = await postern.signedIn('dan@example.org');
    const { devices } = await dan.call(routes.sessions);
    await dan.call(routes.forgetDevice, { params: { deviceId: devices[0]?.id ?? '' } });
    expect((await dan.call(routes.sessions)).devices).toEqual([]);
  });
});

describe('T-86: sessions do not survive a change of what guards the account', () => {
  test.each([
    [
      'the authenticator app is set up',
      async (person: TestBrowser): Promise<void> => {
        await withTotp(person, time);
      },
    ],
    [
      'the second factor is switched off',
      async (person: TestBrowser) => {
        await person.call(routes.setSecondFactor, { body: { secondFactorWanted: false } });
      },
    ],
    [
      'the password is set',
      async (person: TestBrowser) => {
        await person.call(routes.changePassword, { body: { newPassword: 'seven rusty gates at noon 61' } });
      },
    ],
  ])('others end when %s, this one goes on with a new token, and a notice is sent', async (name, change) => {
    const email = `t86-${String(name.length)}@example.org`;
    const other = await postern.signedIn(email);
    const person = await again(email);
    const before = person.cookieHeader();
    const mails = postern.mails.length;
    await change(person);
    expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await person.get('/api/v1/me')).status).toBe(200);
    expect(person.cookieHeader()).not.toBe(before);
    expect(await mailTo(postern, email, mails)).toMatch(/Subject: .*(?:account|changed)/i);
  });
});

describe('A12 A13: the second factor', () => {
  test('T-72: who has given the first step only can enrol, remove and see nothing', async () => {
    const eve = await postern.signedIn('eve@example.org');
    await withTotp(eve, time);
    const half = await halfSignedIn('eve@example.org');
    expect(half.cookieHeader()).toContain('__Host-pl_mfa=');
    for (const [method, path] of [
      ['GET', '/api/v1/me/security'],
      ['GET', '/api/v1/step-up'],
      ['POST', '/api/v1/step-up/passkey/options'],
      ['POST', '/api/v1/me/totp'],
      ['DELETE', '/api/v1/me/totp'],
      ['POST', '/api/v1/me/recovery-codes'],
      ['POST', '/api/v1/me/passkeys/options'],
      ['POST', '/api/v1/me/email'],
      ['POST', '/api/v1/panic'],
      ['GET', '/api/v1/me/export'],
      ['DELETE', '/api/v1/me/outside-address'],
    ] as const) {
      expect([path, await refusal(half.json(method, path))]).toEqual([path, [401, 'not_signed_in']]);
    }
  });

  test('switched off, signing in asks for none; switched on, it asks again', async () => {
    const fay = await postern.signedIn('fay@example.org');
    const secret = await withTotp(fay, time);
    await fay.call(routes.setSecondFactor, { body: { secondFactorWanted: false } });
    expect((await (await again('fay@example.org')).get('/api/v1/me')).status).toBe(200);
    time.advance(HOUR_MS);
    await fay.call(routes.stepUp, { body: { method: 'totp', code: freshCode(secret, time) } });
    await fay.call(routes.setSecondFactor, { body: { secondFactorWanted: true } });
    const half = await halfSignedIn('fay@example.org');
    expect((await half.get('/api/v1/me')).status).toBe(401);
  });

  test('T-74: many wrong codes close the second step for a while, and the owner is told by mail', async () => {
    const gil = await postern.signedIn('gil@example.org');
    const secret = await withTotp(gil, time);
    time.advance(HOUR_MS);
    const mails = postern.mails.length;
    const wrong = (): Promise<Response> =>
      gil.json('POST', '/api/v1/step-up', { method: 'totp', code: '000000' });
    const answers: string[] = [];
    for (let tries = 0; tries < 11; tries += 1) answers.push((await refusal(wrong()))[1]);
    expect(answers.at(-1)).toBe('mfa_locked');
    const right = gil.json('POST', '/api/v1/step-up', { method: 'totp', code: freshCode(secret, time) });
    expect(await refusal(right)).toEqual([429, 'mfa_locked']);
    expect(await mailTo(postern, 'gil@example.org', mails)).toContain('several times');
  });
});

/** The first step alone: the form and the mailed code, up to the question for the second factor. */
async function halfSignedIn(email: string): Promise<TestBrowser> {
  time.advance(2 * MINUTE_MS);
  const person = postern.browser();
  const before = postern.mails.length;
  await person.form('/sign-in', { email });
  const page = await (await person.get('/sign-in/check-mail')).text();
  const cid = /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const code = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(await mailTo(postern, email, before))?.[0] ?? '';
  await person.form('/sign-in/code', { cid, code });
  return person;
}
