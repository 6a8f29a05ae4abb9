import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../clock.ts';
import { createContext } from '../../context.ts';
import { LoginConfigError } from '../../errors.ts';
import { createSessions } from '../../sessions/sessions.ts';
import { addPasskey, passkeySetting, withPasskey } from '../testing/passkey-setting.ts';
import type { PasskeySetting, WithPasskey } from '../testing/passkey-setting.ts';
import { eventTypes, pendingCookie, signIn } from '../testing/setting.ts';
import { softwareAuthenticator } from '../testing/software-authenticator.ts';
import type { Ceremony } from '../testing/software-authenticator.ts';
import { relyingParty } from './relying-party.ts';

/** Signs in with a device that behaves like this; gives "ok" or the refusal's code. */
async function signInBy(
  { passkeys }: PasskeySetting,
  { device }: WithPasskey,
  how: Ceremony,
): Promise<string> {
  const { options, ticketCookie } = await passkeys.signInOptions();
  const done = await passkeys.signIn({ ticketCookie, response: device.get(options, how) });
  return done.ok ? 'ok' : done.error.code;
}

describe('signing in with a passkey', () => {
  test('T-79 gives a session of level 2 with step-up, by itself', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const { options, ticketCookie } = await setting.passkeys.signInOptions();
    expect(options).toMatchObject({ userVerification: 'required', rpId: 'mail.example.org' });
    expect(options.allowCredentials ?? []).toEqual([]);
    const response = mo.device.get(options);
    const done = await setting.passkeys.signIn({ ticketCookie, response, next: '/inbox' });
    expect(done).toMatchObject({
      ok: true,
      user: { id: mo.userId },
      email: 'mo@example.org',
      session: { aal: 2, amr: ['passkey'], sudoUntil: setting.kit.clock.now() + setting.context.sudoMs },
      next: '/inbox',
    });
  });

  test('T-79 without user verification is refused by name', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    expect(await signInBy(setting, mo, { userVerified: false })).toBe('passkey_uv_required');
    expect(eventTypes(setting)).toContain('passkey.uv_missing');
  });

  test.each<readonly [string, Ceremony]>([
    ['a forged signature', { forged: true }],
    ['a forged signature without user verification', { forged: true, userVerified: false }],
    ['another origin', { origin: 'https://mail.example.org.evil.example' }],
    ['the same host by http', { origin: 'http://mail.example.org' }],
    ['another site', { rpId: 'evil.example' }],
    ['no handle', { userHandle: '' }],
    ['a handle of nobody', { userHandle: 'AAAA' }],
  ])('T-79 T-80 with %s is refused', async (_, how) => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    expect(await signInBy(setting, mo, how)).toBe('passkey_rejected');
    expect(await signInBy(setting, mo, {})).toBe('ok');
  });

  test('T-80 counts once for each challenge, right or wrong', async () => {
    const setting = passkeySetting();
    const { device } = await withPasskey(setting);
    const { options, ticketCookie } = await setting.passkeys.signInOptions();
    const answer = { ticketCookie, response: device.get(options) };
    expect(await setting.passkeys.signIn(answer)).toMatchObject({ ok: true });
    expect(await setting.passkeys.signIn(answer)).toMatchObject({ error: { code: 'passkey_rejected' } });
    const second = await setting.passkeys.signInOptions();
    const forged = {
      ticketCookie: second.ticketCookie,
      response: device.get(second.options, { forged: true }),
    };
    expect(await setting.passkeys.signIn(forged)).toMatchObject({ ok: false });
    const right = { ticketCookie: second.ticketCookie, response: device.get(second.options) };
    expect(await setting.passkeys.signIn(right)).toMatchObject({ ok: false });
  });

  test('T-80 given twenty times at once opens one session', async () => {
    const setting = passkeySetting();
    const { device } = await withPasskey(setting);
    const { options, ticketCookie } = await setting.passkeys.signInOptions();
    const response = device.get(options);
    const done = await Promise.all(
      Array.from({ length: 20 }, () => setting.passkeys.signIn({ ticketCookie, response })),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('T-80 is refused after five minutes, without its ticket, and with another browser’s', async () => {
    const setting = passkeySetting();
    const { device } = await withPasskey(setting);
    const mine = await setting.passkeys.signInOptions();
    const theirs = await setting.passkeys.signInOptions();
    const late = await setting.passkeys.signInOptions();
    const response = device.get(mine.options);
    for (const ticketCookie of [undefined, '', 'garbage', theirs.ticketCookie]) {
      expect(await setting.passkeys.signIn({ ticketCookie, response })).toMatchObject({
        error: { code: 'passkey_rejected' },
      });
    }
    setting.kit.clock.advance(5 * MINUTE_MS);
    const tooLate = { ticketCookie: late.ticketCookie, response: device.get(late.options) };
    expect(await setting.passkeys.signIn(tooLate)).toMatchObject({ error: { code: 'passkey_rejected' } });
  });

  test('T-80 does not take a challenge that was made for registering or for a step-up, nor the other way round', async () => {
    const setting = passkeySetting();
    const { passkeys } = setting;
    const { device, sessionToken } = await withPasskey(setting);
    const forRegister = await passkeys.registrationOptions({ sessionToken });
    const forStepUp = await passkeys.stepUpOptions({ sessionToken });
    const forSignIn = await passkeys.signInOptions();
    if (!forRegister.ok || !forStepUp.ok) throw new Error('No options.');
    for (const { options, ticketCookie } of [forRegister, forStepUp]) {
      expect(await passkeys.signIn({ ticketCookie, response: device.get(options) })).toMatchObject({
        error: { code: 'passkey_rejected' },
      });
    }
    const { options, ticketCookie } = forSignIn;
    expect(
      await passkeys.stepUp({ sessionToken, ticketCookie, response: device.get(options) }),
    ).toMatchObject({
      error: { code: 'passkey_rejected' },
    });
    const created = softwareAuthenticator().create({ ...forRegister.options, challenge: options.challenge });
    expect(
      await passkeys.register({ sessionToken, ticketCookie, response: created, name: 'x' }),
    ).toMatchObject({
      error: { code: 'passkey_rejected' },
    });
  });

  test('T-80 does not finish a sign-in with the challenge of a step-up, nor the other way round', async () => {
    const setting = passkeySetting();
    const { passkeys } = setting;
    const mo = await withPasskey(setting);
    const pending = { pendingCookie: await pendingCookie(setting) };
    const forPending = await passkeys.startSecondFactor(pending);
    const forStepUp = await passkeys.stepUpOptions(mo);
    if (!forPending.ok || !forStepUp.ok) throw new Error('No options.');
    const crossed = await Promise.all([
      passkeys.stepUp({
        sessionToken: mo.sessionToken,
        ticketCookie: forPending.ticketCookie,
        response: mo.device.get(forPending.options),
      }),
      passkeys.completeSecondFactor({
        ...pending,
        ticketCookie: forStepUp.ticketCookie,
        response: mo.device.get(forStepUp.options),
      }),
    ]);
    for (const answer of crossed) expect(answer).toMatchObject({ error: { code: 'passkey_rejected' } });
  });

  test('T-80 of one person is no passkey of another', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const eve = await withPasskey(setting, 'eve@example.net');
    const { passkeys } = setting;
    const asked = await passkeys.stepUpOptions(mo);
    if (!asked.ok) throw new Error(asked.error.code);
    const { options, ticketCookie } = asked;
    const { sessionToken } = mo;
    const response = eve.device.get(options);
    expect(await passkeys.stepUp({ sessionToken, ticketCookie, response })).toMatchObject({
      error: { code: 'passkey_rejected' },
    });
    const hers = await passkeys.stepUpOptions(mo);
    if (!hers.ok) throw new Error(hers.error.code);
    const moved = { ...eve, ticketCookie: hers.ticketCookie, response: eve.device.get(hers.options) };
    expect(await passkeys.stepUp(moved)).toMatchObject({ error: { code: 'passkey_rejected' } });
  });

  test('T-79 whose counter went back opens a session without level 2 or step-up, tells the owner, and locks nobody out', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    expect(await signInBy(setting, mo, { counter: 50 })).toBe('ok');
    const { options, ticketCookie } = await setting.passkeys.signInOptions();
    const response = mo.device.get(options, { counter: 7 });
    const done = await setting.passkeys.signIn({ ticketCookie, response });
    if (!done.ok) throw new Error(done.error.code);
    expect(done.session).toMatchObject({ aal: 1, sudoUntil: 0 });
    expect(
      done.setCookie.filter((line) => line.startsWith(`${setting.context.cookies.session}=`)),
    ).toHaveLength(1);
    expect(eventTypes(setting)).toContain('passkey.counter_regression');
    expect(setting.kit.outbox.at(-1)).toMatchObject({ kind: 'notice', to: 'mo@example.org' });
    const asked = await setting.passkeys.stepUpOptions(done);
    if (!asked.ok) throw new Error(asked.error.code);
    const next = { ...done, ticketCookie: asked.ticketCookie, response: mo.device.get(asked.options) };
    expect(await setting.passkeys.stepUp(next)).toMatchObject({ ok: true, session: { aal: 2 } });
  });

  test('T-80 never throws and never passes, whatever the browser posts', async () => {
    const setting = passkeySetting();
    await withPasskey(setting);
    const { passkeys } = setting;
    for (const response of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { id: 'x' },
      {
        id: 'x',
        rawId: 'x',
        type: 'public-key',
        response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
      },
    ]) {
      const { ticketCookie } = await passkeys.signInOptions();
      expect(await passkeys.signIn({ ticketCookie, response })).toMatchObject({
        error: { code: 'passkey_rejected' },
      });
    }
  });

  test('is refused for a disabled account', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    setting.kit.accounts.set('mo@example.org', { id: mo.userId, administrator: false, disabled: true });
    expect(await signInBy(setting, mo, {})).toBe('account_disabled');
  });
});

describe('a passkey as the second factor', () => {
  test('T-70 finishes a pending sign-in, whose mailbox alone opens nothing', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const pending = { pendingCookie: await pendingCookie(setting) };
    const asked = await setting.passkeys.startSecondFactor(pending);
    if (!asked.ok) throw new Error(asked.error.code);
    expect(asked.options.allowCredentials).toMatchObject([{ id: mo.device.credentialId }]);
    const answer = { ...pending, ticketCookie: asked.ticketCookie, response: mo.device.get(asked.options) };
    expect(await setting.passkeys.completeSecondFactor(answer)).toMatchObject({
      ok: true,
      session: { aal: 2, amr: ['email_link', 'passkey'] },
    });
  });

  test('T-74 T-87 goes on working while typed factors are locked, and ends the lock', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const { claimTry, keepFailure } = await import('../failure-lock.ts');
    for (let turn = 0; turn < 10; turn += 1) {
      const claim = await claimTry(setting.context, mo.userId, 'totp');
      if (claim.ok) await keepFailure(setting.context, claim);
    }
    expect(await claimTry(setting.context, mo.userId, 'recovery')).toMatchObject({
      error: { code: 'mfa_locked' },
    });
    expect(await signInBy(setting, mo, {})).toBe('ok');
    expect(await claimTry(setting.context, mo.userId, 'recovery')).toMatchObject({ ok: true });
  });

  test('T-71 T-72 a pending cookie registers, lists, renames and removes nothing', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const sessionToken = await pendingCookie(setting);
    const { passkeys } = setting;
    const id = mo.device.credentialId;
    const answers = [
      await passkeys.registrationOptions({ sessionToken }),
      await passkeys.register({ sessionToken, ticketCookie: 'x', response: {}, name: 'x' }),
      await passkeys.stepUpOptions({ sessionToken }),
      await passkeys.stepUp({ sessionToken, ticketCookie: 'x', response: {} }),
      await passkeys.list({ sessionToken }),
      await passkeys.rename({ sessionToken, id, name: 'x' }),
      await passkeys.remove({ sessionToken, id }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ error: { code: 'session_missing' } });
  });
});

describe('registering a passkey', () => {
  test('T-82 asks for a resident, verifying credential without attestation, and for none that is known', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const asked = await setting.passkeys.registrationOptions(mo);
    if (!asked.ok) throw new Error(asked.error.code);
    const { options } = asked;
    expect(options.attestation).toBe('none');
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
    expect(options.excludeCredentials).toMatchObject([{ id: mo.device.credentialId }]);
    expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(32);
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32);
  });

  test('T-79 without user verification is refused, and so is what another site asked for', async () => {
    const setting = passkeySetting();
    const { sessionToken } = await signIn(setting);
    const refusals: readonly (readonly [Ceremony, string])[] = [
      [{ userVerified: false }, 'passkey_uv_required'],
      [{ origin: 'https://evil.example' }, 'passkey_rejected'],
      [{ rpId: 'evil.example' }, 'passkey_rejected'],
    ];
    for (const [how, code] of refusals) {
      const asked = await setting.passkeys.registrationOptions({ sessionToken });
      if (!asked.ok) throw new Error(asked.error.code);
      const response = softwareAuthenticator().create(asked.options, how);
      const answer = { sessionToken, ticketCookie: asked.ticketCookie, response, name: 'x' };
      expect(await setting.passkeys.register(answer)).toMatchObject({ error: { code } });
    }
    expect(await setting.passkeys.list({ sessionToken })).toMatchObject({ passkeys: [] });
  });

  test('T-72 T-86 needs a step-up, ends the other sessions and tells the owner', async () => {
    const setting = passkeySetting();
    const other = await signIn(setting);
    const mo = await withPasskey(setting);
    const sessions = createSessions(setting.context);
    expect(await sessions.authenticate({ token: other.sessionToken })).toMatchObject({
      error: { code: 'session_revoked' },
    });
    expect(setting.kit.outbox.at(-1)).toMatchObject({ kind: 'notice', to: 'mo@example.org' });
    setting.kit.clock.advance(setting.context.sudoMs);
    expect(await setting.passkeys.registrationOptions(mo)).toMatchObject({
      error: { code: 'sudo_required' },
    });
  });

  test('T-80 is refused where the ticket belongs to another person', async () => {
    const setting = passkeySetting();
    const mo = await signIn(setting);
    const eve = await signIn(setting, 'eve@example.net');
    const asked = await setting.passkeys.registrationOptions(mo);
    if (!asked.ok) throw new Error(asked.error.code);
    const response = softwareAuthenticator().create(asked.options);
    const { sessionToken } = eve;
    expect(
      await setting.passkeys.register({
        sessionToken,
        ticketCookie: asked.ticketCookie,
        response,
        name: 'x',
      }),
    ).toMatchObject({ error: { code: 'passkey_rejected' } });
  });
});

describe('the passkeys of a person', () => {
  test('T-81 are listed, renamed and removed by nobody else', async () => {
    const setting = passkeySetting();
    const { passkeys } = setting;
    const mo = await withPasskey(setting);
    const eve = await withPasskey(setting, 'eve@example.net');
    const stolen = { sessionToken: eve.sessionToken, id: mo.device.credentialId };
    expect(await passkeys.rename({ ...stolen, name: 'x' })).toMatchObject({
      error: { code: 'passkey_unavailable' },
    });
    expect(await passkeys.remove(stolen)).toMatchObject({ error: { code: 'passkey_unavailable' } });
    const list = await passkeys.list(mo);
    expect(list).toMatchObject({ ok: true, passkeys: [{ id: mo.device.credentialId, name: 'Key' }] });
    expect(JSON.stringify(list)).not.toContain(eve.device.credentialId);
  });

  test('T-86 one is removed with a step-up; its sign-ins end at once, and devices can be told', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const second = softwareAuthenticator();
    const sessionToken = await addPasskey(setting, mo.sessionToken, second);
    const removed = await setting.passkeys.remove({ sessionToken, id: mo.device.credentialId });
    if (!removed.ok) throw new Error(removed.error.code);
    expect(await signInBy(setting, mo, {})).toBe('passkey_rejected');
    expect(await setting.passkeys.list(removed)).toMatchObject({
      accepted: { rpId: 'mail.example.org', allAcceptedCredentialIds: [second.credentialId] },
    });
    expect(await signInBy(setting, { ...mo, device: second }, {})).toBe('ok');
  });

  test('get a visible name of one line', async () => {
    const setting = passkeySetting();
    const mo = await withPasskey(setting);
    const id = mo.device.credentialId;
    await setting.passkeys.rename({ ...mo, id, name: '  Work\r\n\u202Ekey ' });
    expect(await setting.passkeys.list(mo)).toMatchObject({ passkeys: [{ name: 'Work key' }] });
    await setting.passkeys.rename({ ...mo, id, name: '\u200B' });
    expect(await setting.passkeys.list(mo)).toMatchObject({ passkeys: [{ name: 'Passkey' }] });
  });
});

describe('a relying party is not built', () => {
  test('for a foreign domain, a path as an origin, or a host that cannot find accounts by id', () => {
    const { kit, context } = passkeySetting();
    const { users } = kit.config();
    const withoutIds = createContext(kit.config({ users: { find: users.find, create: users.create } }));
    expect(() => relyingParty(context, { rpId: 'evil.example' })).toThrow(LoginConfigError);
    expect(() => relyingParty(context, { rpId: 'ple.org' })).toThrow(LoginConfigError);
    expect(() => relyingParty(context, { origins: ['https://mail.example.org/x'] })).toThrow(
      LoginConfigError,
    );
    expect(() => relyingParty(withoutIds, {})).toThrow(LoginConfigError);
    expect(relyingParty(context, { rpId: 'example.org' }).rpId).toBe('example.org');
  });
});
