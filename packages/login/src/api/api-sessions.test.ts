import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createLogin } from '../create-login.ts';
import { migrateLogin, sqliteStore } from '../stores/sqlite/index.ts';
import { testKit } from '../testing/test-kit.ts';
import { createApiSessions } from './index.ts';
import { granted, outcomeOf } from './testing/api-kit.ts';

/** Real: the whole library over a real SQLite database, from the mail to the API token. */
describe('an API client of a person who signed in', () => {
  test('gets tokens from the session, renews them, and loses them when the account is erased', async () => {
    const kit = testKit();
    const database = new Database(':memory:');
    migrateLogin(database);
    const base = kit.config({ store: sqliteStore(database) });
    const byId = (userId: string): Promise<{ id: string } | undefined> =>
      Promise.resolve([...kit.accounts.values()].find(({ id }) => id === userId));
    const login = createLogin({ ...base, users: { ...base.users, byId } });
    const api = createApiSessions(login, { audience: 'https://api.example.org' });
    const started = await login.start({ email: 'mo@example.org' });
    if (!started.ok) throw new Error('Not started.');
    const { bindingCookie } = started;
    const signedIn = await login.completeLink({ token: kit.lastMail().token, bindingCookie });
    if (!signedIn.ok) throw new Error('Not signed in.');
    const { sessionToken, user } = signedIn;

    const first = granted(await api.issue({ sessionToken, client: 'Phone', scope: 'mail:read' }));
    const verified = await api.verify(`Bearer ${first.accessToken}`);
    expect(verified).toMatchObject({ ok: true, claims: { sub: user.id, amr: ['email_link'], aal: 1 } });
    const second = granted(await api.refresh({ refreshToken: first.refreshToken }));
    expect(await api.listFamilies(user.id)).toHaveLength(1);

    await login.sessions.signOut(sessionToken);
    expect(outcomeOf(await api.issue({ sessionToken, client: 'Phone', scope: '' }))).toBe('session_revoked');
    expect(outcomeOf(await api.verify(second.accessToken))).toBe('ok');

    await login.eraseUser(user.id);
    expect(outcomeOf(await api.refresh({ refreshToken: second.refreshToken }))).toBe('refresh_invalid');
    await login.close();
  });

  test('T-85 over SQLite: fifty refreshes at once give one pair, a stolen token ends the family', async () => {
    const kit = testKit();
    const database = new Database(':memory:');
    migrateLogin(database);
    const base = kit.config({ store: sqliteStore(database) });
    const users = { ...base.users, byId: (id: string) => Promise.resolve({ id }) };
    const login = createLogin({ ...base, users });
    const api = createApiSessions(login, { audience: 'https://api.example.org' });
    const { refreshToken } = granted(await api.issue({ userId: 'user-1', client: 'Phone', scope: '' }));
    const answers = await Promise.all(Array.from({ length: 50 }, () => api.refresh({ refreshToken })));
    const winners = answers.filter((answer) => answer.ok);
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => outcomeOf(answer) === 'refresh_race')).toHaveLength(49);
    kit.clock.advance(10_001);
    expect(outcomeOf(await api.refresh({ refreshToken }))).toBe('refresh_reuse');
    expect(outcomeOf(await api.verify(winners[0]?.accessToken))).toBe('access_token_invalid');
    expect(outcomeOf(await api.refresh({ refreshToken: winners[0]?.refreshToken ?? '' }))).toBe(
      'refresh_invalid',
    );
    await login.close();
  });
});
