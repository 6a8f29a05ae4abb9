import type { Migration } from '../migrations.ts';

/**
 * Sign-ups that wait for the proof of their address: nobody's account yet, so no user_id. And what a proven person may
 * do once: set a new password, or sign in by a link of the operator.
 */
export const signUp: Migration = {
  name: '0003-sign-up',
  sql: `
    ALTER TABLE user ADD COLUMN password_stands_alone INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE pending_sign_up (
      id TEXT PRIMARY KEY,
      email_index TEXT NOT NULL,
      sealed_details TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX pending_sign_up_by_email ON pending_sign_up (email_index);
    CREATE TABLE sign_in_grant (
      token_hash TEXT PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('new_password', 'sign_in')),
      user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      email_index TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sign_in_grant_by_user ON sign_in_grant (user_id);
  `,
};
