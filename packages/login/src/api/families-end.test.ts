import { describe, expect, test } from 'vitest';
import { factorSetting, signIn, withApp } from '../factors/testing/setting.ts';
import { createSessions } from '../sessions/sessions.ts';
import { apiSessionsOn } from './api-sessions.ts';
import { granted, outcomeOf, AUDIENCE } from './testing/api-kit.ts';

describe('T-86 API tokens that somebody else made from a session', () => {
  test('end when the owner changes what signs in, like the session they came from', async () => {
    const setting = factorSetting();
    const { sessionToken } = await signIn(setting);
    const api = apiSessionsOn(setting.context, { audience: AUDIENCE });
    const stolen = granted(await api.issue({ sessionToken, client: 'Thief', scope: '' }));
    await withApp(setting);
    expect(outcomeOf(await api.refresh({ refreshToken: stolen.refreshToken }))).not.toBe('ok');
    expect(setting.kit.events.map(({ type }) => type)).toContain('token.family_revoked');
  });

  test('end with all sessions, when the owner signs out everywhere', async () => {
    const setting = factorSetting();
    const { sessionToken, user } = await signIn(setting);
    const api = apiSessionsOn(setting.context, { audience: AUDIENCE });
    const stolen = granted(await api.issue({ sessionToken, client: 'Thief', scope: '' }));
    // Who was let in is remembered for half a minute, but not longer than they may come in.
    expect(outcomeOf(await api.verify(stolen.accessToken))).toBe('ok');
    await createSessions(setting.context).revokeAll(user.id);
    expect(outcomeOf(await api.refresh({ refreshToken: stolen.refreshToken }))).toBe('refresh_invalid');
    expect(outcomeOf(await api.verify(stolen.accessToken))).toBe('access_token_invalid');
  });
});
