import { describe, expect, test } from 'vitest';
import { SECOND_MS } from '../clock.ts';
import { createRevocationCache } from './revocation-cache.ts';
import { apiKit, MO, outcomeOf } from './testing/api-kit.ts';

describe('revoking', () => {
  test('a refresh token ends its family at once here, and within thirty seconds in other processes', async () => {
    const kit = apiKit();
    const other = kit.another();
    const { refreshToken, accessToken } = await kit.issued();
    expect(outcomeOf(await other.verify(accessToken))).toBe('ok');
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('ok');
    expect(await kit.api.revoke({ refreshToken })).toEqual({ ok: true });
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('access_token_invalid');
    kit.kit.clock.advance(30 * SECOND_MS);
    expect(outcomeOf(await other.verify(accessToken))).toBe('access_token_invalid');
    expect(outcomeOf(await kit.api.refresh({ refreshToken }))).toBe('refresh_invalid');
    expect(kit.told().filter((type) => type === 'token.family_revoked')).toHaveLength(1);
  });

  test('what is unknown or revoked already is no error (RFC 7009)', async () => {
    const kit = apiKit();
    const { refreshToken } = await kit.issued();
    for (const token of ['', 'A'.repeat(43), refreshToken, refreshToken]) {
      expect(await kit.api.revoke({ refreshToken: token })).toEqual({ ok: true });
    }
    expect(kit.told().filter((type) => type === 'token.family_revoked')).toHaveLength(1);
  });

  test('a family by its id works for its owner only', async () => {
    const kit = apiKit();
    const { familyId } = await kit.issued();
    expect(await kit.api.revokeFamily('user-eve', familyId)).toBe(false);
    expect(await kit.api.listFamilies(MO)).toHaveLength(1);
    expect(await kit.api.revokeFamily(MO, familyId)).toBe(true);
    expect(await kit.api.revokeFamily(MO, familyId)).toBe(false);
  });

  test('a user ends all of their families, and nobody else’s', async () => {
    const kit = apiKit();
    kit.users.set('user-ada', { id: 'user-ada' });
    const mine = [await kit.issued(), await kit.issued()];
    const ada = await kit.api.issue({ userId: 'user-ada', client: 'Phone', scope: '' });
    expect(await kit.api.revokeUser(MO)).toBe(2);
    for (const { accessToken } of mine) {
      expect(outcomeOf(await kit.api.verify(accessToken))).toBe('access_token_invalid');
    }
    expect(outcomeOf(await kit.api.verify(ada.ok ? ada.accessToken : ''))).toBe('ok');
    expect(await kit.api.revokeUser(MO)).toBe(0);
  });

  test('an erased user has no token that works', async () => {
    const kit = apiKit();
    const { accessToken, refreshToken } = await kit.issued();
    await kit.store.eraseUser(MO);
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('access_token_invalid');
    expect(outcomeOf(await kit.api.refresh({ refreshToken }))).toBe('refresh_invalid');
  });

  test('lists show each client once, with no hash, and the time of its newest token', async () => {
    const kit = apiKit();
    const { refreshToken, familyId } = await kit.issued();
    kit.kit.clock.advance(60 * SECOND_MS);
    await kit.api.refresh({ refreshToken });
    const families = await kit.api.listFamilies(MO);
    expect(families).toMatchObject([{ id: familyId, client: 'Phone', refreshedAt: kit.kit.clock.now() }]);
    expect(Object.keys(families[0] ?? {})).not.toContain('hash');
  });
});

describe('the memory of live families', () => {
  test('asks once for many requests, and again after thirty seconds', async () => {
    let now = 0;
    let asked = 0;
    const cache = createRevocationCache({ now: () => now });
    const ask = (): Promise<boolean> => Promise.resolve((asked += 1) > 0);
    await Promise.all(Array.from({ length: 100 }, () => cache.isLive('a', ask)));
    expect(asked).toBe(1);
    now += 30 * SECOND_MS;
    await cache.isLive('a', ask);
    expect(asked).toBe(2);
  });

  test('holds no more than it may, however many families come', async () => {
    const cache = createRevocationCache({ now: () => 0 }, 3);
    for (const family of ['a', 'b', 'c', 'd', 'e']) await cache.isLive(family, () => Promise.resolve(true));
    expect(cache.size).toBe(3);
  });

  test('a revocation during a question counts more than its answer', async () => {
    const cache = createRevocationCache({ now: () => 0 });
    const answer = cache.isLive('a', async () => {
      cache.markRevoked('a');
      await Promise.resolve();
      return true;
    });
    const later = Promise.withResolvers<boolean>();
    const slow = cache.isLive('b', () => later.promise);
    cache.markRevoked('b');
    later.resolve(true);
    expect(await slow).toBe(false);
    await answer;
  });

  test('a question that failed is asked again', async () => {
    const cache = createRevocationCache({ now: () => 0 });
    await expect(cache.isLive('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.isLive('a', () => Promise.resolve(true))).toBe(true);
  });
});
