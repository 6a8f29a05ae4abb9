import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';
import { byLink, stored } from './stored-challenge.ts';

/** Tries are claimed before anything is compared. */
export const CLAIMING: readonly ConformanceCase[] = [
  {
    title: 'T-04 sixty parallel code tries get exactly five claims',
    async run(store) {
      const row = await stored(store);
      const claims = await times(RIVALS, () =>
        store.challenges.claimAttempt(row.id, 'login', row.bindHash, NOW + 1),
      );
      const counts = claims.flatMap((claim) => (claim === undefined ? [] : [claim.attempts]));
      assert.deepEqual(counts.toSorted(), [1, 2, 3, 4, 5]);
    },
  },
  {
    title: 'T-04 sixty parallel number tries get exactly five claims',
    async run(store) {
      const row = await stored(store);
      const claims = await times(RIVALS, () =>
        store.challenges.claimMatch(row.id, 'login', row.linkHash, NOW + 1),
      );
      assert.equal(claims.filter((claim) => claim !== undefined).length, 5);
    },
  },
  {
    title: 'no try is given to another browser, another link or an ended challenge',
    async run(store) {
      const row = await stored(store);
      const other = randomBytes(32);
      const { challenges } = store;
      assert.equal(await challenges.claimAttempt(row.id, 'login', other, NOW + 1), undefined);
      assert.equal(await challenges.claimMatch(row.id, 'login', other, NOW + 1), undefined);
      assert.equal(await challenges.claimAttempt(row.id, 'login', row.bindHash, row.expiresAt), undefined);
      await challenges.consume(row.id, 'login', byLink(row), NOW + 1);
      assert.equal(await challenges.claimAttempt(row.id, 'login', row.bindHash, NOW + 2), undefined);
      assert.equal(await challenges.claimMatch(row.id, 'login', row.linkHash, NOW + 2), undefined);
    },
  },
];
