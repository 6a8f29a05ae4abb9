import type { Migration } from '../migrations.ts';

/** What programs are let in with, which mailboxes each may reach, and what it was used for. */
export const apiTokens: Migration = {
  name: '0005-api-tokens',
  sql: `
    CREATE TABLE api_token (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      public_id TEXT NOT NULL UNIQUE,
      secret_hash TEXT NOT NULL,
      name TEXT NOT NULL,
      scopes TEXT NOT NULL,
      all_mailboxes INTEGER NOT NULL,
      networks TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      revoked_at INTEGER,
      last_used_at INTEGER,
      last_used_from TEXT
    ) STRICT;
    CREATE INDEX api_token_by_user ON api_token (user_id);

    CREATE TABLE api_token_mailbox (
      token_id TEXT NOT NULL REFERENCES api_token (id) ON DELETE CASCADE,
      mailbox_id TEXT NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
      PRIMARY KEY (token_id, mailbox_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX api_token_mailbox_by_mailbox ON api_token_mailbox (mailbox_id);

    CREATE TABLE api_request (
      id INTEGER PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      credential_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      method TEXT NOT NULL,
      route TEXT NOT NULL,
      status INTEGER NOT NULL,
      error TEXT,
      mailbox_id TEXT REFERENCES mailbox (id) ON DELETE SET NULL,
      row_count INTEGER,
      network TEXT,
      agent TEXT,
      latency_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX api_request_by_credential ON api_request (credential_id, id);
    CREATE INDEX api_request_by_time ON api_request (at);
    CREATE INDEX api_request_by_user ON api_request (user_id);
    CREATE INDEX api_request_by_mailbox ON api_request (mailbox_id) WHERE mailbox_id IS NOT NULL;
  `,
};
