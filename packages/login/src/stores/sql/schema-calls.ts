/**
 * [Note: Steps as functions]
 * What takes several statements under a lock is a function on PostgreSQL: one round trip, and one wait for the
 * disk. SQLite does the same as a step (see the generators beside the calls). Each function takes its lock first
 * and reads after that, so it must see what was committed while it waited: at READ COMMITTED alone. Where a host
 * made another level its default, login_lock says so with an error code of its own, and the driver puts the call
 * into a transaction of the right level. A row comes as JSON, with its bytes as `\x…`.
 */
export const NOT_READ_COMMITTED = 'LG001';

const LOCK = `
CREATE OR REPLACE FUNCTION login_lock(lock_id bigint) RETURNS void AS $lock$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'to be called at READ COMMITTED' USING ERRCODE = '${NOT_READ_COMMITTED}';
  END IF;
  PERFORM pg_advisory_xact_lock(lock_id);
END
$lock$ LANGUAGE plpgsql`;

const CHALLENGE = `id, purpose, email_index, email, display_address, user_id, tenant, link_hash, code_mac,
      bind_hash, match, attempts, max_attempts, match_attempts, max_match_attempts, next_path, grant_id,
      requested_ip, requested_by, created_at, expires_at, consumed_at, consumed_via, revoked_at`;
const SESSION = `id, hash, user_id, account, aal, amr, auth_time, created_at, last_seen_at, idle_expires_at,
      absolute_expires_at, user_agent, sudo_until, ip_index, email_index, rotated_at, revoked_at,
      revoked_reason`;
const DEVICE = `id, hash, user_id, email_index, user_agent, created_at, last_used_at, expires_at,
      trusted_until`;
const AUDIT = 'seq, at, type, line, prev_hash, hash';

/** Null where the challenge was stored; else when the first of those in its way ends. */
const CREATE_CHALLENGE = `
CREATE OR REPLACE FUNCTION login_create_challenge(row_json text, max_live bigint, rebind_from bytea,
  lock_id bigint, OUT free_at bigint) AS $create$
DECLARE
  c login_challenge;
  live bigint;
BEGIN
  PERFORM login_lock(lock_id);
  c := jsonb_populate_record(NULL::login_challenge, row_json::jsonb);
  SELECT count(*), min(t.expires_at) INTO live, free_at FROM login_challenge t
    WHERE t.email_index = c.email_index AND t.purpose = c.purpose
      AND t.consumed_at IS NULL AND t.revoked_at IS NULL AND t.expires_at > c.created_at;
  IF live > 0 AND live >= max_live THEN
    RETURN;
  END IF;
  free_at := NULL;
  IF rebind_from IS NOT NULL THEN
    UPDATE login_challenge t SET bind_hash = c.bind_hash WHERE t.bind_hash = rebind_from
      AND t.consumed_at IS NULL AND t.revoked_at IS NULL AND t.expires_at > c.created_at;
  END IF;
  INSERT INTO login_challenge (${CHALLENGE})
    SELECT ${CHALLENGE} FROM (SELECT (c).*) AS one;
END
$create$ LANGUAGE plpgsql`;

/** Gives the sessions that had to go. */
const CREATE_SESSION = `
CREATE OR REPLACE FUNCTION login_create_session(row_json text, max_live bigint, lock_id bigint)
RETURNS TABLE (dropped text) AS $create$
DECLARE
  s login_session;
BEGIN
  PERFORM login_lock(lock_id);
  s := jsonb_populate_record(NULL::login_session, row_json::jsonb);
  INSERT INTO login_session (${SESSION})
    SELECT ${SESSION} FROM (SELECT (s).*) AS one;
  RETURN QUERY UPDATE login_session t SET revoked_at = s.created_at, revoked_reason = 'limit'
    WHERE t.id IN (
      SELECT o.id FROM login_session o WHERE o.user_id = s.user_id AND o.revoked_at IS NULL
        AND o.idle_expires_at > s.created_at AND o.absolute_expires_at > s.created_at
      ORDER BY o.last_seen_at DESC, o.rowid DESC OFFSET max_live)
    RETURNING t.id;
END
$create$ LANGUAGE plpgsql`;

const CREATE_DEVICE = `
CREATE OR REPLACE FUNCTION login_create_device(row_json text, max_per_user bigint, lock_id bigint)
RETURNS void AS $create$
DECLARE
  d login_device;
BEGIN
  PERFORM login_lock(lock_id);
  d := jsonb_populate_record(NULL::login_device, row_json::jsonb);
  INSERT INTO login_device (${DEVICE})
    SELECT ${DEVICE} FROM (SELECT (d).*) AS one;
  DELETE FROM login_device t WHERE t.id IN (
    SELECT o.id FROM login_device o WHERE o.user_id = d.user_id
    ORDER BY o.last_used_at DESC, o.rowid DESC OFFSET max_per_user);
END
$create$ LANGUAGE plpgsql`;

/** Appends where the log still ends as expected, giving nulls; else gives how it ends, and appends nothing. */
const APPEND_AUDIT = `
CREATE OR REPLACE FUNCTION login_append_audit(rows_json text, expected_seq bigint, expected_hash bytea,
  lock_id bigint, OUT head_seq bigint, OUT head_hash bytea) AS $append$
BEGIN
  PERFORM login_lock(lock_id);
  SELECT t.seq, t.hash INTO head_seq, head_hash FROM login_audit t ORDER BY t.seq DESC LIMIT 1;
  IF NOT FOUND THEN
    head_seq := 0;
    head_hash := decode(repeat('00', 32), 'hex');
  END IF;
  IF head_seq <> expected_seq OR head_hash <> expected_hash THEN
    RETURN;
  END IF;
  INSERT INTO login_audit (${AUDIT})
    SELECT ${AUDIT} FROM jsonb_populate_recordset(NULL::login_audit, rows_json::jsonb);
  head_seq := NULL;
  head_hash := NULL;
END
$append$ LANGUAGE plpgsql`;

/**
 * login_take without the wait for the disk, while the counters every request shares are locked. A counted hit is
 * on the disk with the next commit of anybody, as the log of the database is one stream; and whatever a budget
 * lets through commits something of its own before it has an effect. So a crash forgets hits of requests that
 * did nothing, at most.
 */
const SPEND = `
CREATE OR REPLACE FUNCTION login_spend(budgets_json text, now_ms bigint,
  OUT exhausted bigint, OUT retry_at bigint) AS $spend$
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT t.exhausted, t.retry_at INTO exhausted, retry_at FROM login_take(budgets_json, now_ms) t;
END
$spend$ LANGUAGE plpgsql`;

/** Version 4, for PostgreSQL alone. */
export const CALL_FUNCTIONS: readonly string[] = [
  LOCK,
  CREATE_CHALLENGE,
  CREATE_SESSION,
  CREATE_DEVICE,
  APPEND_AUDIT,
  SPEND,
];
