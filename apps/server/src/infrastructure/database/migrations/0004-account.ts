import type { Migration } from '../migrations.ts';

/** Accounts that their owner has locked, and changes of address that the former one can still take back. */
export const account: Migration = {
  name: '0004-account',
  sql: `
    ALTER TABLE user ADD COLUMN locked_at INTEGER;
    CREATE TABLE email_change (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      undo_hash TEXT NOT NULL UNIQUE,
      old_email TEXT NOT NULL,
      new_email TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      undo_until INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX email_change_by_user ON email_change (user_id);
    CREATE INDEX email_change_by_old_email ON email_change (old_email);
  `,
};
