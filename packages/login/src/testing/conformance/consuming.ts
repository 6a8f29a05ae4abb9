import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { RIVALS, times } from './rivals.ts';
import { challengeRow, NOW } from './rows.ts';
import { byLink, stored } from './stored-challenge.ts';

/** A challenge is spent once, by the right proof, and ends its siblings. */
export const CONSUMING: readonly ConformanceCase[] = [
  {
    title: 'T-03 H26 of sixty parallel uses of one link exactly one wins',
    async run(store) {
      const row = await stored(store);
      const results = await times(RIVALS, () =>
        store.challenges.consume(row.id, 'login', byLink(row), NOW + 1),
      );
      assert.equal(results.filter((result) => result !== undefined).length, 1);
    },
  },
  {
    title: 'T-03 link and code of one challenge, used at the same moment, give one winner',
    async run(store) {
      const row = await stored(store);
      const byCode = { via: 'email_code', codeMac: row.codeMac, bindHash: row.bindHash } as const;
      const results = await times(RIVALS, (position) =>
        store.challenges.consume(row.id, 'login', position % 2 === 0 ? byCode : byLink(row), NOW + 1),
      );
      assert.equal(results.filter((result) => result !== undefined).length, 1);
    },
  },
  {
    title: 'a spent challenge says when and how, and comes back as it was stored',
    async run(store) {
      const row = await stored(store);
      const consumed = await store.challenges.consume(row.id, 'login', byLink(row), NOW + 1);
      assert.ok(consumed !== undefined);
      assert.equal(consumed.consumedAt, NOW + 1);
      assert.equal(consumed.consumedVia, 'email_link');
      assert.equal(consumed.nextPath, row.nextPath);
      assert.equal(consumed.displayAddress, row.displayAddress);
      assert.equal((await store.challenges.find(row.id))?.consumedAt, NOW + 1);
      assert.equal((await store.challenges.find(row.id))?.revokedAt, undefined);
    },
  },
  {
    title: 'T-09 of two siblings spent at the same moment one wins, and no step fails',
    async run(store) {
      for (let round = 0; round < 10; round += 1) {
        const address = { emailIndex: `address-${String(round)}` };
        const rows = [await stored(store, address), await stored(store, address)];
        const results = await times(RIVALS, (position) => {
          const row = rows[position % 2] ?? challengeRow();
          return store.challenges.consume(row.id, 'login', byLink(row), NOW + 1);
        });
        assert.equal(results.filter((result) => result !== undefined).length, 1);
      }
    },
  },
  {
    title: 'T-07 a challenge is not spent under another purpose',
    async run(store) {
      const row = await stored(store);
      assert.equal(await store.challenges.consume(row.id, 'reset_password', byLink(row), NOW + 1), undefined);
      assert.equal((await store.challenges.find(row.id))?.consumedAt, undefined);
    },
  },
  {
    title: 'a challenge is not spent with another link, another browser, another code or another number',
    async run(store) {
      const row = await stored(store);
      const other = randomBytes(32);
      const proofs = [
        { via: 'email_link', linkHash: other, bindHash: row.bindHash },
        { via: 'email_link', linkHash: row.linkHash, bindHash: other },
        { via: 'email_link', linkHash: row.linkHash, match: '4200' },
        { via: 'email_code', codeMac: other, bindHash: row.bindHash },
        { via: 'email_code', codeMac: row.codeMac, bindHash: other },
      ] as const;
      for (const proof of proofs) {
        assert.equal(await store.challenges.consume(row.id, 'login', proof, NOW + 1), undefined);
      }
    },
  },
  {
    title: 'T-10 a challenge is not spent at the moment it expires',
    async run(store) {
      const row = await stored(store);
      assert.equal(await store.challenges.consume(row.id, 'login', byLink(row), row.expiresAt), undefined);
    },
  },
  {
    title: 'T-09 spending one challenge revokes the other live ones of its address and purpose only',
    async run(store) {
      const spent = await stored(store);
      const sibling = await stored(store);
      const stranger = await stored(store, { emailIndex: 'address-2' });
      const otherPurpose = await stored(store, { purpose: 'report' });
      await store.challenges.consume(spent.id, 'login', byLink(spent), NOW + 1);
      assert.equal((await store.challenges.find(sibling.id))?.revokedAt, NOW + 1);
      assert.equal(await store.challenges.consume(sibling.id, 'login', byLink(sibling), NOW + 2), undefined);
      assert.equal((await store.challenges.find(stranger.id))?.revokedAt, undefined);
      assert.equal((await store.challenges.find(otherPurpose.id))?.revokedAt, undefined);
    },
  },
];
