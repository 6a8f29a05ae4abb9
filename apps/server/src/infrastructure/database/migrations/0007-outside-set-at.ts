import type { Migration } from '../migrations.ts';

/** Since when an address outside is a factor: one that a thief set is taken back with what they changed. */
export const outsideSetAt: Migration = {
  name: '0007-outside-set-at',
  sql: 'ALTER TABLE user ADD COLUMN outside_set_at INTEGER;',
};
