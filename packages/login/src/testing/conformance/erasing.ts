import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Store } from '../../store.ts';
import type { ConformanceCase } from './conformance-case.ts';
import {
  auditEvent,
  deviceRow,
  passkeyRow,
  pendingRow,
  recoverySet,
  refreshRow,
  totpRow,
} from './more-rows.ts';
import { NOW, sessionRow } from './rows.ts';
import { stored } from './stored-challenge.ts';

/** Stores one of everything for a user, and gives a look at what is left of it. */
async function everythingOf(store: Store, userId: string): Promise<() => Promise<readonly boolean[]>> {
  const own = await stored(store, { userId, emailIndex: userId });
  const [session, device] = [sessionRow({ userId }), deviceRow({ userId })];
  const [pending, refresh] = [pendingRow({ userId }), refreshRow({ userId })];
  const passkey = passkeyRow({ userId });
  await store.sessions.create(session, 9);
  await store.devices.create(device, 9);
  await store.pending.create(pending);
  await store.refresh.create(refresh);
  await store.totp.propose(totpRow({ userId }));
  await store.recovery.replace(recoverySet({ userId }));
  await store.passkeys.create(passkey);
  const handle = await store.passkeys.handleOf(userId, randomBytes(32));
  return async () => {
    const found: readonly unknown[] = await Promise.all([
      store.challenges.find(own.id),
      store.sessions.find(session.hash, NOW),
      store.devices.find(device.hash, NOW),
      store.pending.find(pending.hash, NOW),
      store.refresh.find(refresh.hash),
      store.totp.find(userId),
      store.recovery.find(userId),
      store.passkeys.find(passkey.id),
      store.passkeys.userOfHandle(handle),
    ]);
    return found.map((row) => row !== undefined);
  };
}

/** Whoever leaves takes everything along, and nothing of anybody else. */
export const ERASING: readonly ConformanceCase[] = [
  {
    title: 'erasing a user leaves nothing of theirs but the audit log, and everything of others',
    async run(store) {
      const leaving = await everythingOf(store, 'user-1');
      const staying = await everythingOf(store, 'user-2');
      await store.audit.append([auditEvent({ userId: 'user-1' })]);
      await store.eraseUser('user-1');
      assert.deepEqual(new Set(await leaving()), new Set([false]));
      assert.deepEqual(new Set(await staying()), new Set([true]));
      assert.equal((await store.audit.head())?.seq, 1);
    },
  },
  {
    title: 'erasing nobody does not erase what belongs to nobody yet',
    async run(store) {
      const row = await stored(store);
      await store.eraseUser('');
      assert.equal((await store.challenges.find(row.id))?.id, row.id);
    },
  },
];
