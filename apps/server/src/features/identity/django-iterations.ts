import type { Db } from '../../infrastructure/database/open-database.ts';

/**
 * Iterations of an imported hash that was not replaced yet. While there is one, every comparison costs as much, so that
 * time does not tell who was imported. Undefined: there is none.
 */
export async function djangoIterations(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('user')
    .select('password_hash')
    .where('password_hash', 'like', 'pbkdf2_sha256$%')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const iterations = Number(/^pbkdf2_sha256\$(\d+)\$/.exec(row?.password_hash ?? '')?.[1] ?? Number.NaN);
  return Number.isSafeInteger(iterations) && iterations > 0 ? iterations : undefined;
}
