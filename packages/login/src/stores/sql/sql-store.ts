import { DAY_MS } from '../../clock.ts';
import type { Instant } from '../../clock.ts';
import type { Store } from '../../store.ts';
import { columnsOf } from './columns.ts';
import { sqlAudit } from './sql-audit.ts';
import { sqlBans } from './sql-bans.ts';
import { sqlChallenges } from './sql-challenges.ts';
import { sqlCounters, sqlOnce } from './sql-counters.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlQuery, SqlStep } from './sql-database.ts';
import { sqlDevices } from './sql-devices.ts';
import { sqlOutbox } from './sql-outbox.ts';
import { sqlPasskeys } from './sql-passkeys.ts';
import { sqlPending } from './sql-pending.ts';
import { sqlRecovery } from './sql-recovery.ts';
import { sqlRefresh } from './sql-refresh.ts';
import { sqlSessions } from './sql-sessions.ts';
import { sqlSigningKeys } from './sql-signing-keys.ts';
import { sqlTotp } from './sql-totp.ts';

/** What ended stays a day, so that a late click is told why; then nothing of it is left. */
const KEPT_MS: number = DAY_MS;
/** Bans stay longer: the graduation counts them. */
const BANS_KEPT_MS: number = 30 * DAY_MS;

/** The tables whose rows belong to a user. */
const OWNED = [
  'login_challenge',
  'login_session',
  'login_device',
  'login_pending',
  'login_totp',
  'login_recovery_code',
  'login_recovery_set',
  'login_passkey',
  'login_passkey_user',
  'login_refresh',
  'login_refresh_family',
] as const;

/** Codes without a set are left by nobody: both go in one step. */
const ENROLLED = `SELECT
  (SELECT count(*) FROM login_totp WHERE user_id = ? AND confirmed_at IS NOT NULL) AS totp,
  (SELECT count(*) FROM login_recovery_code WHERE user_id = ?) AS recovery,
  (SELECT count(*) FROM login_passkey WHERE user_id = ?) AS passkeys`;

/** The library's state in a SQL database. */
export function sqlStore(database: SqlDatabase): Store {
  return Object.freeze({
    challenges: sqlChallenges(database),
    counters: sqlCounters(database),
    once: sqlOnce(database),
    sessions: sqlSessions(database),
    bans: sqlBans(database),
    devices: sqlDevices(database),
    pending: sqlPending(database),
    totp: sqlTotp(database),
    recovery: sqlRecovery(database),
    passkeys: sqlPasskeys(database),
    refresh: sqlRefresh(database),
    signingKeys: sqlSigningKeys(database),
    audit: sqlAudit(database),
    outbox: sqlOutbox(database),
    async enrolled(userId: string) {
      const { rows } = await database.single(query(ENROLLED, userId, userId, userId));
      const { integer } = columnsOf(rows[0]);
      return {
        totp: integer('totp') > 0,
        recoveryCodesLeft: integer('recovery'),
        passkeys: integer('passkeys'),
      };
    },
    // Challenges that belong to nobody yet have an empty user id, and nobody else has.
    eraseUser: async (userId: string) => {
      if (userId !== '') await database.step(() => erase(userId));
    },
    sweep: async (now: Instant) => {
      let swept = 0;
      for (const one of sweeps(now)) swept += (await database.single(one)).changes;
      return swept;
    },
  });
}

function* erase(userId: string): SqlStep<void> {
  for (const table of OWNED) yield query(`DELETE FROM ${table} WHERE user_id = ?`, userId);
}

function sweeps(now: Instant): readonly SqlQuery[] {
  const before = now - KEPT_MS;
  const bans = now - BANS_KEPT_MS;
  return [
    query('DELETE FROM login_challenge WHERE expires_at < ?', before),
    query('DELETE FROM login_counter WHERE reset_at < ?', before),
    query('DELETE FROM login_once WHERE expires_at < ?', before),
    query(
      'DELETE FROM login_session WHERE idle_expires_at < ? OR absolute_expires_at < ? OR revoked_at < ?',
      ...[before, before, before],
    ),
    query('DELETE FROM login_device WHERE expires_at < ?', before),
    query('DELETE FROM login_pending WHERE expires_at < ?', before),
    query(
      'DELETE FROM login_refresh WHERE idle_expires_at < ? OR absolute_expires_at < ?',
      ...[before, before],
    ),
    query('DELETE FROM login_refresh_family WHERE ends_at < ?', before),
    query('DELETE FROM login_signing_key WHERE verify_until < ?', before),
    query('DELETE FROM login_outbox WHERE expires_at < ?', before),
    query('DELETE FROM login_ban WHERE coalesce(lifted_at, expires_at) < ?', bans),
    query('DELETE FROM login_ban_score WHERE at < ?', bans),
  ];
}
