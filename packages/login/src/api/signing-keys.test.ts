import { createKeyring, generateKey } from '@postern/keyring';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';
import { apiSessionsOn } from './api-sessions.ts';
import { apiKit, AUDIENCE, granted, MO, outcomeOf } from './testing/api-kit.ts';
import type { ApiKit } from './testing/api-kit.ts';

async function kidsOf(kit: ApiKit): Promise<readonly string[]> {
  return (await kit.api.jwks()).keys.map((key) => key.kid);
}

function kidOf(token: string): string {
  const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  return typeof header === 'object' && header !== null && 'kid' in header ? String(header.kid) : '';
}

describe('the key set', () => {
  test('has the signing key and the next one, public halves only, and any verifier can use it', async () => {
    const kit = apiKit();
    const { keys } = await kit.api.jwks();
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    const { accessToken } = await kit.issued();
    const set = createLocalJWKSet({ keys: keys.map((key) => ({ ...key })) });
    const currentDate = new Date(kit.kit.clock.now());
    const { payload } = await jwtVerify(accessToken, set, { audience: AUDIENCE, currentDate });
    expect(payload.sub).toBe(MO);
  });

  test('is the same for processes that start together: one first key, one next key', async () => {
    const kit = apiKit();
    const sets = await Promise.all(Array.from({ length: 8 }, () => kit.another().jwks()));
    for (const set of sets) expect(set).toEqual(sets[0]);
    expect(sets[0]?.keys).toHaveLength(2);
  });

  test('shows every key at least a day before it signs, through a year of rotations', async () => {
    const kit = apiKit();
    const publishedFor = new Map<string, number>();
    const signed = new Map<string, number>();
    let most = 0;
    for (let day = 0; day < 366; day += 1) {
      const kids = await kidsOf(kit);
      most = Math.max(most, kids.length);
      for (const kid of kids) publishedFor.set(kid, (publishedFor.get(kid) ?? -1) + 1);
      const kid = kidOf((await kit.issued('')).accessToken);
      if (!signed.has(kid)) signed.set(kid, publishedFor.get(kid) ?? -1);
      kit.kit.clock.advance(DAY_MS);
    }
    expect([...signed.values()]).toEqual([0, 90, 90, 90, 90]);
    expect(most).toBe(3);
  });

  test('has fresh keys after a year in which nothing ran', async () => {
    const kit = apiKit();
    const { accessToken } = await kit.issued();
    kit.kit.clock.advance(400 * DAY_MS);
    const fresh = await kit.issued();
    expect(kidOf(fresh.accessToken)).not.toBe(kidOf(accessToken));
    expect(outcomeOf(await kit.api.verify(fresh.accessToken))).toBe('ok');
    expect(await kidsOf(kit)).toHaveLength(2);
  });
});

describe('rotating by hand', () => {
  test('signs with the key that was published as next; tokens of the old key go on to their end', async () => {
    const kit = apiKit();
    const before = await kit.issued();
    const [, next] = await kidsOf(kit);
    expect(await kit.api.rotateKey()).toBe(next);
    const after = await kit.issued();
    expect(kidOf(after.accessToken)).toBe(next);
    kit.kit.clock.advance(10 * MINUTE_MS);
    expect(outcomeOf(await kit.api.verify(before.accessToken))).toBe('ok');
    expect(await kidsOf(kit)).toHaveLength(3);
    kit.kit.clock.advance(MINUTE_MS);
    expect(await kidsOf(kit)).toHaveLength(2);
    expect(kit.told()).toContain('key.rotated');
  });

  test('is seen by a process that goes on signing with the old key for half a minute: its tokens live to their end', async () => {
    const kit = apiKit();
    const other = kit.another();
    const issue = (): Promise<string> =>
      other.issue({ userId: MO, client: 'Phone', scope: '' }).then((answer) => granted(answer).accessToken);
    const old = kidOf(await issue());
    const next = await kit.api.rotateKey();
    kit.kit.clock.advance(29 * SECOND_MS);
    const late = await issue();
    expect(kidOf(late)).toBe(old);
    kit.kit.clock.advance(10 * MINUTE_MS);
    expect(outcomeOf(await kit.api.verify(late))).toBe('ok');
    expect(kidOf(await issue())).toBe(next);
  });

  test('many times in a row works, and each time with another key', async () => {
    const kit = apiKit();
    const kids: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) kids.push(await kit.api.rotateKey());
    expect(new Set(kids).size).toBe(6);
    const { accessToken } = await kit.issued();
    expect(kidOf(accessToken)).toBe(kids.at(-1));
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('ok');
  });
});

describe('a key that leaked', () => {
  test('is dead with all its tokens: at once here, within half a minute elsewhere', async () => {
    const kit = apiKit();
    const other = kit.another();
    const { accessToken, refreshToken } = await kit.issued();
    expect(outcomeOf(await other.verify(accessToken))).toBe('ok');
    expect(await kit.api.revokeKey(kidOf(accessToken))).toBe(true);
    expect(outcomeOf(await kit.api.verify(accessToken))).toBe('access_token_invalid');
    kit.kit.clock.advance(30 * SECOND_MS);
    expect(outcomeOf(await other.verify(accessToken))).toBe('access_token_invalid');
    expect(await kidsOf(kit)).not.toContain(kidOf(accessToken));
    const fresh = granted(await kit.api.refresh({ refreshToken }));
    expect(outcomeOf(await other.verify(fresh.accessToken))).toBe('ok');
    expect(kit.told()).toContain('key.revoked');
  });

  test('that was only published never signs; another takes its place', async () => {
    const kit = apiKit();
    const [current, next] = await kidsOf(kit);
    expect(await kit.api.revokeKey(next ?? '')).toBe(true);
    const kids = await kidsOf(kit);
    expect(kids).toHaveLength(2);
    expect(kids[0]).toBe(current);
    expect(kids).not.toContain(next);
  });

  test('of that name does not exist: false', async () => {
    expect(await apiKit().api.revokeKey('unknown')).toBe(false);
  });
});

describe('private keys at rest', () => {
  test('are sealed, and sealed anew after the keyring got a newer key', async () => {
    const kit = apiKit();
    const [old, young] = [generateKey(), generateKey()];
    const inOld = apiSessionsOn({ ...kit.context, keyring: createKeyring([old]) }, { audience: AUDIENCE });
    const { accessToken } = granted(await inOld.issue({ userId: MO, client: 'Phone', scope: '' }));
    const both = createKeyring([young, old]);
    const inBoth = apiSessionsOn({ ...kit.context, keyring: both }, { audience: AUDIENCE });
    const second = granted(await inBoth.issue({ userId: MO, client: 'Phone', scope: '' }));
    expect(kidOf(second.accessToken)).toBe(kidOf(accessToken));
    const rows = await kit.store.signingKeys.list(kit.kit.clock.now());
    expect(rows.map((row) => both.needsReseal(row.sealedPrivate))).toContain(false);
    for (const row of rows) expect(row.sealedPrivate + row.publicJwk).not.toMatch(/"d"|PRIVATE/);
  });

  test('that no key of the keyring opens are told, and another signs', async () => {
    const kit = apiKit();
    const { accessToken } = await kit.issued();
    const lost = apiSessionsOn(
      { ...kit.context, keyring: createKeyring([generateKey()]) },
      { audience: AUDIENCE },
    );
    const fresh = granted(await lost.issue({ userId: MO, client: 'Phone', scope: '' }));
    expect(kidOf(fresh.accessToken)).not.toBe(kidOf(accessToken));
    expect(outcomeOf(await lost.verify(fresh.accessToken))).toBe('ok');
    expect(outcomeOf(await lost.verify(accessToken))).toBe('ok');
    expect(kit.told()).toContain('crypto.key_unknown');
  });
});
