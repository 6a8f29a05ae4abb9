/** Version 2: everything beside the sign-in itself. */
export const COMPLETE_TABLES: readonly string[] = [
  "ALTER TABLE login_challenge ADD COLUMN user_id TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE login_challenge ADD COLUMN tenant TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE login_session ADD COLUMN email_index TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE login_session ADD COLUMN sudo_until INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE login_counter ADD COLUMN window_ms INTEGER NOT NULL DEFAULT 0',
  "ALTER TABLE login_counter ADD COLUMN times TEXT NOT NULL DEFAULT ''",
  'CREATE INDEX login_counter_expiry ON login_counter (reset_at)',
  'CREATE INDEX login_once_expiry ON login_once (expires_at)',
  'CREATE INDEX login_challenge_user ON login_challenge (user_id)',
  `CREATE TABLE login_ban (
    id TEXT PRIMARY KEY,
    network TEXT NOT NULL,
    level INTEGER NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    lifted_at INTEGER,
    lifted_by TEXT,
    told INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX login_ban_network ON login_ban (network, expires_at)',
  'CREATE INDEX login_ban_start ON login_ban (starts_at)',
  'CREATE INDEX login_ban_told ON login_ban (told, expires_at)',
  `CREATE TABLE login_ban_score (
    network TEXT PRIMARY KEY,
    score REAL NOT NULL,
    evidence TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE login_device (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    email_index TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    trusted_until INTEGER
  ) STRICT`,
  'CREATE INDEX login_device_user ON login_device (user_id)',
  `CREATE TABLE login_pending (
    hash BLOB PRIMARY KEY,
    user_id TEXT NOT NULL,
    account TEXT NOT NULL,
    email TEXT NOT NULL,
    email_index TEXT NOT NULL,
    tenant TEXT NOT NULL,
    method TEXT NOT NULL,
    next_path TEXT NOT NULL,
    created INTEGER NOT NULL,
    administrator INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX login_pending_user ON login_pending (user_id)',
  `CREATE TABLE login_totp (
    user_id TEXT PRIMARY KEY,
    sealed_secret TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE login_recovery_set (
    user_id TEXT PRIMARY KEY,
    salt BLOB NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE login_recovery_code (
    user_id TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (user_id, hash)
  ) STRICT`,
  `CREATE TABLE login_passkey_user (
    user_id TEXT PRIMARY KEY,
    handle BLOB NOT NULL UNIQUE
  ) STRICT`,
  `CREATE TABLE login_passkey (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    public_key BLOB NOT NULL,
    counter INTEGER NOT NULL,
    transports TEXT NOT NULL,
    aaguid TEXT NOT NULL,
    backup_eligible INTEGER NOT NULL,
    backed_up INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT`,
  'CREATE INDEX login_passkey_owner ON login_passkey (user_id)',
  `CREATE TABLE login_refresh_family (
    family_id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    ends_at INTEGER NOT NULL,
    revoked_at INTEGER
  ) STRICT`,
  'CREATE INDEX login_refresh_family_user ON login_refresh_family (user_id)',
  `CREATE TABLE login_refresh (
    hash BLOB PRIMARY KEY,
    family_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    client TEXT NOT NULL,
    scope TEXT NOT NULL,
    aal INTEGER NOT NULL,
    amr TEXT NOT NULL,
    auth_time INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    idle_expires_at INTEGER NOT NULL,
    absolute_expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT`,
  'CREATE INDEX login_refresh_member ON login_refresh (family_id)',
  'CREATE INDEX login_refresh_user ON login_refresh (user_id)',
  `CREATE TABLE login_signing_key (
    kid TEXT PRIMARY KEY,
    sealed_private TEXT NOT NULL,
    public_jwk TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    active_from INTEGER NOT NULL,
    verify_until INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE login_audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    line TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX login_audit_type ON login_audit (type, seq)',
  'CREATE INDEX login_audit_at ON login_audit (at)',
  `CREATE TABLE login_outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    sealed TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX login_outbox_due ON login_outbox (kind, due_at)',
];
