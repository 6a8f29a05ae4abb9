import { openDatabase } from '../infrastructure/database/open-database.ts';
import type { TestPostern } from './test-postern.ts';

export interface RaisedSession {
  readonly email: string;
  /** Default: a second factor was given. */
  readonly aal?: 1 | 2;
  /** Default: confirmed a moment ago. */
  readonly confirmed?: boolean;
  /** Until when what needs a step-up is open. Default: for an hour. */
  readonly until?: number;
}

/**
 * Makes the sessions of an account what they are after a second factor and a step-up, for tests of what is behind
 * those. The ways there have tests of their own.
 */
export async function raiseSessions(
  { dataFolder }: Pick<TestPostern, 'dataFolder'>,
  { email, aal = 2, confirmed = true, until = Date.now() + 3_600_000 }: RaisedSession,
): Promise<void> {
  await writeDatabase(
    dataFolder,
    `UPDATE login_session SET aal = ?, sudo_until = ? WHERE user_id = (SELECT id FROM user WHERE email = ?)`,
    [aal, confirmed ? until : 0, email],
  );
}

/**
 * Writes into the database of a running Postern, past it. With the library it has opened the file with: another one in
 * the same process would let go of its locks, and take its write-ahead log away.
 */
export async function writeDatabase(
  dataFolder: string,
  sql: string,
  values: readonly (string | number | Uint8Array)[],
): Promise<number> {
  const database = openDatabase(`${dataFolder}/postern.db`);
  try {
    return database
      .connect()
      .prepare(sql)
      .run(...values).changes;
  } finally {
    await database.close();
  }
}
