import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Store } from '../../store.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { passkeyRow, recoverySet, totpRow } from './more-rows.ts';
import { plain } from './plain.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

async function confirmed(store: Store, userId = 'user-1'): Promise<void> {
  await store.totp.propose(totpRow({ userId }));
  await store.totp.confirm({ userId, sealedSecret: 'sealed-1', step: 100, now: NOW });
}

function wins(results: readonly boolean[]): number {
  return results.filter(Boolean).length;
}

/** Time-based codes and recovery codes are accepted once. */
export const FACTORS: readonly ConformanceCase[] = [
  {
    title: 'T-73 of sixty parallel uses of one time step exactly one is accepted, and no older one after it',
    async run(store) {
      await confirmed(store);
      assert.equal(wins(await times(RIVALS, () => store.totp.advance('user-1', 101))), 1);
      assert.equal(await store.totp.advance('user-1', 100), false);
      assert.equal(await store.totp.advance('user-1', 102), true);
      assert.equal((await store.totp.find('user-1'))?.lastStep, 102);
    },
  },
  {
    title: 'a proposed secret is replaced by the next and is no factor; a confirmed one stays',
    async run(store) {
      assert.equal(await store.totp.propose(totpRow()), true);
      assert.equal(await store.totp.propose(totpRow({ sealedSecret: 'sealed-2' })), true);
      assert.equal(await store.totp.advance('user-1', 100), false);
      const confirm = (sealedSecret: string, now: number): Promise<boolean> =>
        store.totp.confirm({ userId: 'user-1', sealedSecret, step: 100, now });
      assert.equal(await confirm('sealed-1', NOW), false);
      assert.equal(wins(await times(RIVALS, () => confirm('sealed-2', NOW + 1))), 1);
      assert.equal(await store.totp.propose(totpRow()), false);
      const row = totpRow({ sealedSecret: 'sealed-2', confirmedAt: NOW + 1, lastStep: 100 });
      assert.deepEqual(await store.totp.find('user-1'), row);
      assert.equal(await store.totp.remove('user-1'), true);
      assert.equal(await store.totp.remove('user-1'), false);
      assert.equal(await confirm('sealed-2', NOW), false);
    },
  },
  {
    title: 'what a user has set up is counted at once: no proposed secret, no used code, nothing of others',
    async run(store) {
      assert.deepEqual(await store.enrolled('user-1'), { totp: false, recoveryCodesLeft: 0, passkeys: 0 });
      await store.totp.propose(totpRow());
      await confirmed(store, 'user-2');
      await store.passkeys.create(passkeyRow({ userId: 'user-2' }));
      assert.deepEqual(await store.enrolled('user-1'), { totp: false, recoveryCodesLeft: 0, passkeys: 0 });
      await store.totp.confirm({ userId: 'user-1', sealedSecret: 'sealed-1', step: 100, now: NOW });
      const set = recoverySet();
      await store.recovery.replace(set);
      await store.recovery.take('user-1', set.hashes[0] ?? Buffer.alloc(0));
      for (const id of ['key-1', 'key-2']) await store.passkeys.create(passkeyRow({ id }));
      const recoveryCodesLeft = set.hashes.length - 1;
      assert.deepEqual(await store.enrolled('user-1'), { totp: true, recoveryCodesLeft, passkeys: 2 });
      await store.recovery.remove('user-1');
      assert.equal((await store.enrolled('user-1')).recoveryCodesLeft, 0);
    },
  },
  {
    title: 'a secret is re-sealed only from what it was, page by page',
    async run(store) {
      for (const userId of ['user-2', 'user-3', 'user-1']) await confirmed(store, userId);
      assert.equal(await store.totp.reseal('user-1', 'other', 'sealed-2'), false);
      assert.equal(await store.totp.reseal('user-1', 'sealed-1', 'sealed-2'), true);
      assert.equal((await store.totp.find('user-1'))?.sealedSecret, 'sealed-2');
      const pages = [await store.totp.page('', 2), await store.totp.page('user-2', 2)];
      const ids = pages.map((page) => page.map(({ userId }) => userId));
      assert.deepEqual(ids, [['user-1', 'user-2'], ['user-3']]);
    },
  },
  {
    title: 'T-73 of sixty parallel uses of one recovery code exactly one wins',
    async run(store) {
      const set = recoverySet();
      await store.recovery.replace(set);
      assert.deepEqual(plain(await store.recovery.find('user-1')), plain(set));
      const hash = set.hashes[3] ?? randomBytes(32);
      assert.equal(await store.recovery.take('user-2', hash), false);
      assert.equal(wins(await times(RIVALS, () => store.recovery.take('user-1', hash))), 1);
      const left = await store.recovery.find('user-1');
      assert.deepEqual(plain(left?.hashes), plain(set.hashes.filter((_, position) => position !== 3)));
    },
  },
  {
    title: 'a new set ends the earlier one, also where many replace it in parallel',
    async run(store) {
      const sets = Array.from({ length: RIVALS }, () => recoverySet());
      await times(RIVALS, (position) => store.recovery.replace(sets[position] ?? recoverySet()));
      const kept = await store.recovery.find('user-1');
      const same = sets.filter((set) => Buffer.from(set.salt).equals(kept?.salt ?? new Uint8Array()));
      assert.equal(same.length, 1);
      assert.deepEqual(plain(kept), plain(same[0]));
    },
  },
  {
    title: 'a set whose codes are used up is still there, until it is removed',
    async run(store) {
      const set = recoverySet({ hashes: [randomBytes(32)] });
      await store.recovery.replace(set);
      for (const hash of set.hashes) assert.equal(await store.recovery.take('user-1', hash), true);
      assert.deepEqual((await store.recovery.find('user-1'))?.hashes, []);
      assert.equal(await store.recovery.remove('user-1'), true);
      assert.equal(await store.recovery.remove('user-1'), false);
      assert.equal(await store.recovery.find('user-1'), undefined);
    },
  },
];
