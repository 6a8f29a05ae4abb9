import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { refreshRow, signingKeyRow } from './more-rows.ts';
import { plain } from './plain.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

/** Refresh tokens rotate once, and their family ends as one. */
export const REFRESHING: readonly ConformanceCase[] = [
  {
    title: 'T-85 of sixty parallel rotations of one token exactly one wins, and the others see it used',
    async run(store) {
      const first = refreshRow();
      await store.refresh.create(first);
      const results = await times(RIVALS, () =>
        store.refresh.rotate(first.hash, refreshRow({ familyId: first.familyId }), NOW + 1),
      );
      assert.equal(results.filter(({ outcome }) => outcome === 'rotated').length, 1);
      const refused = results.filter((result) => result.outcome === 'refused');
      assert.equal(refused.length, RIVALS - 1);
      assert.ok(refused.every(({ row }) => row.usedAt === NOW + 1));
      assert.equal((await store.refresh.listFamilies('user-1', NOW + 1)).length, 1);
    },
  },
  {
    title: 'T-85 a family revoked while it rotates leaves no live token',
    async run(store) {
      const first = refreshRow();
      await store.refresh.create(first);
      const successor = refreshRow({ familyId: first.familyId });
      await Promise.all([
        store.refresh.rotate(first.hash, successor, NOW + 1),
        store.refresh.revokeFamily(first.familyId, NOW + 1),
      ]);
      assert.equal(await store.refresh.isFamilyRevoked(first.familyId), true);
      const next = await store.refresh.rotate(successor.hash, refreshRow(), NOW + 2);
      assert.notEqual(next.outcome, 'rotated');
      assert.deepEqual(await store.refresh.listFamilies('user-1', NOW + 2), []);
    },
  },
  {
    title: 'a token comes back as it was stored, and is refused when unknown, expired or revoked',
    async run(store) {
      const first = refreshRow({ idleExpiresAt: NOW + 5 });
      await store.refresh.create(first);
      assert.deepEqual(plain(await store.refresh.find(first.hash)), plain(first));
      const successor = refreshRow({ familyId: first.familyId });
      const unknown = await store.refresh.rotate(randomBytes(32), successor, NOW);
      assert.deepEqual(unknown, { outcome: 'unknown' });
      const late = await store.refresh.rotate(first.hash, successor, NOW + 5);
      assert.deepEqual(plain(late), plain({ outcome: 'refused', row: first }));
      assert.equal(await store.refresh.revokeFamily(first.familyId, NOW + 1), 1);
      assert.equal((await store.refresh.find(first.hash))?.revokedAt, NOW + 1);
      assert.equal((await store.refresh.rotate(first.hash, successor, NOW + 2)).outcome, 'refused');
      assert.equal(await store.refresh.find(successor.hash), undefined);
    },
  },
  {
    title: 'revoking a family counts its live tokens once; an unknown family is as good as revoked',
    async run(store) {
      const first = refreshRow();
      await store.refresh.create(first);
      await store.refresh.rotate(first.hash, refreshRow({ familyId: first.familyId }), NOW + 1);
      assert.equal(await store.refresh.isFamilyRevoked(first.familyId), false);
      const counts = await times(RIVALS, () => store.refresh.revokeFamily(first.familyId, NOW + 2));
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        1,
      );
      assert.equal(await store.refresh.isFamilyRevoked(first.familyId), true);
      assert.equal(await store.refresh.isFamilyRevoked('unknown'), true);
    },
  },
  {
    title: 'the families of a person are listed by their newest token, and ended together',
    async run(store) {
      const [phone, tablet] = [refreshRow(), refreshRow({ issuedAt: NOW + 2 })];
      const stranger = refreshRow({ userId: 'user-2' });
      for (const row of [phone, tablet, stranger]) await store.refresh.create(row);
      const newer = refreshRow({ familyId: phone.familyId, issuedAt: NOW + 3 });
      await store.refresh.rotate(phone.hash, newer, NOW + 3);
      const families = await store.refresh.listFamilies('user-1', NOW + 4);
      assert.deepEqual(plain(families), plain([newer, tablet]));
      const ended = await store.refresh.revokeUser('user-1', NOW + 5);
      assert.deepEqual(ended.toSorted(), [phone.familyId, tablet.familyId].toSorted());
      assert.deepEqual(await store.refresh.revokeUser('user-1', NOW + 6), []);
      assert.equal(await store.refresh.isFamilyRevoked(stranger.familyId), false);
    },
  },
  {
    title: 'of sixty processes that start together one makes the first signing key, and one the next',
    async run(store) {
      const made = await times(RIVALS, () => store.signingKeys.add(signingKeyRow(), undefined));
      assert.equal(made.filter(Boolean).length, 1);
      const [first] = await store.signingKeys.list(NOW);
      const second = { activeFrom: NOW + 9, createdAt: NOW + 1 };
      const next = await times(RIVALS, () => store.signingKeys.add(signingKeyRow(second), first?.kid));
      assert.equal(next.filter(Boolean).length, 1);
      const listed = await store.signingKeys.list(NOW + 1);
      assert.deepEqual(
        listed.map(({ activeFrom }) => activeFrom),
        [NOW, NOW + 9],
      );
    },
  },
  {
    title: 'the end of a signing key moves forward only, and it is re-sealed only from what it was',
    async run(store) {
      const key = signingKeyRow();
      await store.signingKeys.add(key, undefined);
      assert.equal(await store.signingKeys.reseal(key.kid, 'other', 'sealed-2'), false);
      assert.equal(await store.signingKeys.reseal(key.kid, 'sealed-1', 'sealed-2'), true);
      assert.deepEqual(await store.signingKeys.list(NOW), [{ ...key, sealedPrivate: 'sealed-2' }]);
      assert.equal(await store.signingKeys.endAt('unknown', NOW), false);
      assert.equal(await store.signingKeys.endAt(key.kid, NOW + 5), true);
      assert.equal(await store.signingKeys.endAt(key.kid, NOW + 9), true);
      assert.equal((await store.signingKeys.list(NOW + 4)).length, 1);
      assert.deepEqual(await store.signingKeys.list(NOW + 5), []);
      const next = signingKeyRow({ createdAt: NOW + 6, activeFrom: NOW + 6 });
      assert.equal(await store.signingKeys.add(next, undefined), true);
    },
  },
];
