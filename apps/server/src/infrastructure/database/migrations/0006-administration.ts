import type { Migration } from '../migrations.ts';

/** Invitations of administrators, and why a mail of ours has not left yet. */
export const administration: Migration = {
  name: '0006-administration',
  sql: `
    CREATE TABLE invitation (
      id TEXT PRIMARY KEY,
      grant_id TEXT NOT NULL UNIQUE,
      email TEXT,
      days INTEGER NOT NULL,
      created_by TEXT REFERENCES user (id) ON DELETE SET NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      state TEXT NOT NULL DEFAULT 'open',
      ended_at INTEGER
    ) STRICT;
    CREATE INDEX invitation_by_maker ON invitation (created_by);
    ALTER TABLE outbox ADD COLUMN last_error TEXT;
  `,
};
