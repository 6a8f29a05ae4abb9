/**
 * Version 1: challenges, budgets, sessions. SQLite databases from before `login_schema` have these tables already.
 */
export const FIRST_TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS login_challenge (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    email_index TEXT NOT NULL,
    email TEXT NOT NULL,
    display_address TEXT NOT NULL,
    link_hash BLOB NOT NULL,
    code_mac BLOB NOT NULL,
    bind_hash BLOB NOT NULL,
    match TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    max_attempts INTEGER NOT NULL,
    match_attempts INTEGER NOT NULL,
    max_match_attempts INTEGER NOT NULL,
    next_path TEXT NOT NULL,
    grant_id TEXT NOT NULL,
    requested_ip TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    consumed_at INTEGER,
    consumed_via TEXT,
    revoked_at INTEGER
  ) STRICT`,
  'CREATE INDEX IF NOT EXISTS login_challenge_address ON login_challenge (email_index, purpose)',
  'CREATE INDEX IF NOT EXISTS login_challenge_binding ON login_challenge (bind_hash)',
  'CREATE INDEX IF NOT EXISTS login_challenge_expiry ON login_challenge (expires_at)',
  `CREATE TABLE IF NOT EXISTS login_counter (
    key TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    reset_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS login_once (
    key BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS login_session (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    prev_hash BLOB,
    prev_valid_until INTEGER,
    user_id TEXT NOT NULL,
    account TEXT NOT NULL,
    aal INTEGER NOT NULL,
    amr TEXT NOT NULL,
    auth_time INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    idle_expires_at INTEGER NOT NULL,
    absolute_expires_at INTEGER NOT NULL,
    user_agent TEXT NOT NULL,
    ip_index TEXT NOT NULL,
    rotated_at INTEGER NOT NULL,
    revoked_at INTEGER,
    revoked_reason TEXT
  ) STRICT`,
  'CREATE INDEX IF NOT EXISTS login_session_user ON login_session (user_id)',
  'CREATE INDEX IF NOT EXISTS login_session_previous ON login_session (prev_hash)',
];
