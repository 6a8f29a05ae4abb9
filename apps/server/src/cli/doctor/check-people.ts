import type { Finding, Login } from '@postern/login';
import type { Db } from '../../infrastructure/database/open-database.ts';

/** Who runs it, and whether what happened is still what was written down. */
export async function checkPeople(db: Db, login: Login): Promise<readonly Finding[]> {
  const administrators = await db
    .selectFrom('user')
    .select('id')
    .where('is_administrator', '=', 1)
    .where('disabled_at', 'is', null)
    .execute();
  const factors = await Promise.all(administrators.map(({ id }) => login.factors.status(id)));
  const bare = factors.filter(({ totp, passkeys }) => !totp && passkeys === 0).length;
  const log = await login.audit.verify();
  return [
    bare === 0
      ? { check: 'administrators', level: 'ok', message: 'Each has an authenticator app or a passkey.' }
      : {
          check: 'administrators',
          level: 'fail',
          message: `${String(bare)} of ${String(administrators.length)} has no second factor.`,
          advice: 'Set one up under Account, Security; administration is closed until then.',
        },
    log.ok
      ? {
          check: 'audit log',
          level: 'ok',
          message: `${String(log.rows)} rows, each follows from the one before.`,
        }
      : {
          check: 'audit log',
          level: 'fail',
          message: `Row ${String(log.seq)} does not follow from the one before (${log.problem}).`,
          advice: 'Somebody changed the database past Postern. Keep a copy, and look who had access.',
        },
  ];
}
