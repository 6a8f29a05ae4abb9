import { describe, expect, test } from 'vitest';
import { DAY_MS, SECOND_MS } from '../clock.ts';
import { StoreError } from '../errors.ts';
import { memoryStore } from '../stores/memory/memory-store.ts';
import { apiKit, granted, MO, outcomeOf } from './testing/api-kit.ts';
import type { ApiKit } from './testing/api-kit.ts';

async function refreshed(kit: ApiKit, refreshToken: string): Promise<string> {
  return outcomeOf(await kit.api.refresh({ refreshToken }));
}

describe('T-85 a refresh token', () => {
  test('used by fifty requests at once gives one new pair; the others are told to wait, the family lives', async () => {
    const kit = apiKit();
    const { refreshToken } = await kit.issued();
    const answers = await Promise.all(Array.from({ length: 50 }, () => kit.api.refresh({ refreshToken })));
    const winners = answers.filter((answer) => answer.ok);
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.status === 409)).toHaveLength(49);
    expect(kit.told()).not.toContain('token.refresh_reuse');
    const [winner] = winners;
    expect(await refreshed(kit, winner?.refreshToken ?? '')).toBe('ok');
  });

  test('used again within ten seconds is a race and changes nothing', async () => {
    const kit = apiKit();
    const { refreshToken } = await kit.issued();
    const second = granted(await kit.api.refresh({ refreshToken }));
    kit.kit.clock.advance(10 * SECOND_MS);
    const raced = await kit.api.refresh({ refreshToken });
    expect(raced).toMatchObject({ ok: false, error: { code: 'refresh_race', status: 409 } });
    expect(kit.told()).toContain('token.refresh_race');
    expect(await refreshed(kit, second.refreshToken)).toBe('ok');
  });

  test('used again later is in two hands: the family ends, with its newest token and its access tokens', async () => {
    const kit = apiKit();
    const { refreshToken } = await kit.issued();
    const second = granted(await kit.api.refresh({ refreshToken }));
    expect(outcomeOf(await kit.api.verify(second.accessToken))).toBe('ok');
    kit.kit.clock.advance(10 * SECOND_MS + 1);
    const reused = await kit.api.refresh({ refreshToken });
    expect(reused).toMatchObject({ ok: false, error: { code: 'refresh_reuse', status: 401 } });
    expect(kit.told().slice(-2)).toEqual(['token.refresh_reuse', 'token.family_revoked']);
    expect(await refreshed(kit, second.refreshToken)).toBe('refresh_invalid');
    expect(outcomeOf(await kit.api.verify(second.accessToken))).toBe('access_token_invalid');
    expect(await kit.api.listFamilies(MO)).toEqual([]);
  });

  test('of a stolen family ends nothing but that family', async () => {
    const kit = apiKit();
    const [stolen, other] = [await kit.issued(), await kit.issued()];
    await kit.api.refresh({ refreshToken: stolen.refreshToken });
    kit.kit.clock.advance(DAY_MS);
    expect(await refreshed(kit, stolen.refreshToken)).toBe('refresh_reuse');
    expect(await refreshed(kit, other.refreshToken)).toBe('ok');
  });

  test('is not at rest in the store, nor in events, and only its one spelling is taken', async () => {
    const kit = apiKit();
    const rows: unknown[] = [];
    const { refresh } = kit.store;
    const create = refresh.create.bind(refresh);
    Object.assign(refresh, {
      create: (row: Parameters<typeof create>[0]) => {
        rows.push(row);
        return create(row);
      },
    });
    const { refreshToken, accessToken } = await kit.issued();
    const bytes = Buffer.from(refreshToken, 'base64url');
    expect(bytes).toHaveLength(32);
    const told = JSON.stringify([rows, kit.kit.events]);
    for (const secret of [refreshToken, bytes.toString('hex'), accessToken])
      expect(told).not.toContain(secret);
    const last = refreshToken.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
    expect(await refreshed(kit, refreshToken.slice(0, -1) + twin)).toBe('refresh_invalid');
    expect(await refreshed(kit, `${refreshToken}=`)).toBe('refresh_invalid');
    expect(await refreshed(kit, refreshToken)).toBe('ok');
  });

  test('that was never handed out is refused', async () => {
    const kit = apiKit();
    for (const text of ['', 'x', 'A'.repeat(43), 'A'.repeat(100_000), `${'A'.repeat(42)}\n`]) {
      expect(await refreshed(kit, text)).toBe('refresh_invalid');
    }
  });

  test('ends after two weeks without use', async () => {
    const kit = apiKit();
    const { refreshToken } = await kit.issued();
    kit.kit.clock.advance(14 * DAY_MS);
    expect(await refreshed(kit, refreshToken)).toBe('refresh_invalid');
  });

  test('renewed every week ends after ninety days all the same, its last access token with it', async () => {
    const kit = apiKit();
    let tokens = await kit.issued();
    for (let day = 0; day < 84; day += 7) {
      kit.kit.clock.advance(7 * DAY_MS);
      tokens = granted(await kit.api.refresh({ refreshToken: tokens.refreshToken }));
    }
    kit.kit.clock.advance(6 * DAY_MS - 60 * SECOND_MS);
    tokens = granted(await kit.api.refresh({ refreshToken: tokens.refreshToken }));
    expect(tokens.expiresIn).toBe(60);
    kit.kit.clock.advance(60 * SECOND_MS);
    expect(await refreshed(kit, tokens.refreshToken)).toBe('refresh_invalid');
  });

  test('asks for less and gets less, for this access token only; asks for more and gets no more', async () => {
    const kit = apiKit();
    const first = await kit.issued('mail:read mail:write');
    const narrow = granted(
      await kit.api.refresh({ refreshToken: first.refreshToken, scope: 'mail:read admin' }),
    );
    expect(narrow.scope).toBe('mail:read');
    const verified = await kit.api.verify(narrow.accessToken);
    expect(verified.ok && verified.claims.scope).toBe('mail:read');
    const wide = granted(await kit.api.refresh({ refreshToken: narrow.refreshToken }));
    expect(wide.scope).toBe('mail:read mail:write');
  });

  test('A25 of a disabled or deleted account gives nothing, nor does its access token after half a minute', async () => {
    const kit = apiKit();
    const { refreshToken, accessToken } = await kit.issued();
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('ok');
    kit.users.set(MO, { id: MO, disabled: true });
    expect(await refreshed(kit, refreshToken)).toBe('account_disabled');
    kit.kit.clock.advance(30 * SECOND_MS);
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('access_token_invalid');
    kit.users.delete(MO);
    expect(await refreshed(kit, refreshToken)).toBe('refresh_invalid');
    expect(outcomeOf(await kit.api.issue({ userId: MO, client: 'Phone', scope: '' }))).toBe(
      'session_missing',
    );
  });

  test('closes the door while the store does not answer', async () => {
    const store = memoryStore();
    const kit = apiKit({}, store);
    const { refreshToken, accessToken } = await kit.issued();
    const broken = (): Promise<never> => Promise.reject(new StoreError(new Error('down')));
    Object.assign(store.refresh, { find: broken, isFamilyRevoked: broken });
    expect(await refreshed(kit, refreshToken)).toBe('store_unavailable');
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('store_unavailable');
    expect(kit.told()).toContain('store.degraded');
  });
});
