import type { Migration } from '../migrations.ts';

/** What an account holds besides its address: names, password, whether it is open, and the cap on its mailboxes. */
export const accounts: Migration = {
  name: '0002-accounts',
  sql: `
    ALTER TABLE user ADD COLUMN first_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE user ADD COLUMN last_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE user ADD COLUMN username TEXT;
    CREATE UNIQUE INDEX user_by_username ON user (username) WHERE username IS NOT NULL;
    ALTER TABLE user ADD COLUMN password_hash TEXT;
    ALTER TABLE user ADD COLUMN password_changed_at INTEGER;
    ALTER TABLE user ADD COLUMN second_factor_wanted INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE user ADD COLUMN outside_email TEXT;
    ALTER TABLE user ADD COLUMN disabled_at INTEGER;
    ALTER TABLE user ADD COLUMN mailbox_cap INTEGER;
    ALTER TABLE user ADD COLUMN first_sign_in_at INTEGER;
    ALTER TABLE user ADD COLUMN last_sign_in_at INTEGER;
    ALTER TABLE user ADD COLUMN delete_after INTEGER;
  `,
};
