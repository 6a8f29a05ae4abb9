import type { Migration } from '../migrations.ts';

export const firstTables: Migration = {
  name: '0001-first-tables',
  sql: `
    CREATE TABLE user (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      is_administrator INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      event_sequence INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE mailbox (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      group_name TEXT NOT NULL DEFAULT '',
      host TEXT NOT NULL,
      port INTEGER NOT NULL,
      security TEXT NOT NULL,
      username TEXT NOT NULL,
      sealed_password TEXT NOT NULL,
      colour TEXT NOT NULL,
      enabled INTEGER NOT NULL DEFAULT 1,
      created_at INTEGER NOT NULL,
      UNIQUE (user_id, address)
    ) STRICT;
    CREATE TABLE folder (
      id TEXT PRIMARY KEY,
      mailbox_id TEXT NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      uid_validity INTEGER,
      last_scanned_uid INTEGER,
      UNIQUE (mailbox_id, path)
    ) STRICT;
    CREATE TABLE location (
      folder_id TEXT NOT NULL REFERENCES folder(id) ON DELETE CASCADE,
      uid_validity INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      message_key TEXT,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (folder_id, uid_validity, uid)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX location_by_message ON location (user_id, message_key);
    CREATE TABLE verdict (
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      message_key TEXT NOT NULL,
      verdict TEXT NOT NULL,
      category TEXT NOT NULL,
      score INTEGER NOT NULL,
      findings TEXT NOT NULL,
      not_checked TEXT NOT NULL,
      sealed_sender TEXT,
      sealed_subject TEXT,
      rules_version TEXT NOT NULL,
      is_first_contact INTEGER,
      scanned_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, message_key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE scan_attempt (
      folder_id TEXT NOT NULL REFERENCES folder(id) ON DELETE CASCADE,
      uid_validity INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      PRIMARY KEY (folder_id, uid_validity, uid)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE feedback (
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      message_key TEXT NOT NULL,
      feedback TEXT NOT NULL,
      given_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, message_key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE correspondent (
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      sender_key TEXT NOT NULL,
      messages_seen INTEGER NOT NULL,
      sealed_names TEXT NOT NULL,
      marked_safe INTEGER NOT NULL DEFAULT 0,
      first_seen_at INTEGER NOT NULL,
      last_seen_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, sender_key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alert (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      message_key TEXT NOT NULL,
      mailbox_id TEXT NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
      folder_id TEXT NOT NULL REFERENCES folder(id) ON DELETE CASCADE,
      uid_validity INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      raised_at INTEGER NOT NULL,
      dismissed_at INTEGER,
      UNIQUE (user_id, message_key)
    ) STRICT;
    CREATE TABLE event (
      user_id TEXT NOT NULL REFERENCES user(id) ON DELETE CASCADE,
      sequence INTEGER NOT NULL,
      at INTEGER NOT NULL,
      type TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (user_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_by_age ON event (at);
    CREATE TABLE outbox (
      id TEXT PRIMARY KEY,
      sealed_mail TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE own_mail (
      message_id_hash TEXT PRIMARY KEY,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
