import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { passkeyRow } from './more-rows.ts';
import { plain } from './plain.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

/** One handle a person, one owner a passkey. */
export const PASSKEYS: readonly ConformanceCase[] = [
  {
    title: 'sixty parallel callers get one user handle, which leads back to the user',
    async run(store) {
      const handles = await times(RIVALS, () => store.passkeys.handleOf('user-1', randomBytes(32)));
      const texts = new Set(handles.map((handle) => Buffer.from(handle).toString('hex')));
      assert.equal(texts.size, 1);
      const handle = await store.passkeys.handleOf('user-1', randomBytes(32));
      assert.equal(await store.passkeys.userOfHandle(handle), 'user-1');
      assert.equal(await store.passkeys.userOfHandle(randomBytes(32)), undefined);
    },
  },
  {
    title: 'one credential belongs to one of sixty that register it in parallel',
    async run(store) {
      const { id } = passkeyRow();
      const made = await times(RIVALS, (position) =>
        store.passkeys.create(passkeyRow({ id, userId: `user-${String(position)}` })),
      );
      assert.equal(made.filter(Boolean).length, 1);
      const owner = `user-${String(made.indexOf(true))}`;
      assert.equal((await store.passkeys.find(id))?.userId, owner);
    },
  },
  {
    title: 'a passkey comes back as it was stored, and keeps what its uses changed',
    async run(store) {
      const [first, second] = [passkeyRow(), passkeyRow({ transports: [] })];
      for (const row of [first, second]) assert.equal(await store.passkeys.create(row), true);
      assert.deepEqual(plain(await store.passkeys.list('user-1')), plain([first, second]));
      await store.passkeys.used(first.id, 4_294_967_295, true, NOW + 5);
      const used = { ...first, counter: 4_294_967_295, backedUp: true, lastUsedAt: NOW + 5 };
      assert.deepEqual(plain(await store.passkeys.find(first.id)), plain(used));
    },
  },
  {
    title: 'a passkey is renamed and removed by its owner only',
    async run(store) {
      const { id } = passkeyRow();
      await store.passkeys.create(passkeyRow({ id }));
      assert.equal(await store.passkeys.rename('user-2', id, 'Mine'), false);
      assert.equal(await store.passkeys.rename('user-1', id, 'Schlüssel'), true);
      assert.equal((await store.passkeys.find(id))?.name, 'Schlüssel');
      assert.equal(await store.passkeys.remove('user-2', id), false);
      assert.equal(await store.passkeys.remove('user-1', id), true);
      assert.equal(await store.passkeys.remove('user-1', id), false);
    },
  },
];
