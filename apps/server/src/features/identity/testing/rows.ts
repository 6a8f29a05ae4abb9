import { openDatabase } from '../../../infrastructure/database/open-database.ts';

export type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a running Postern's database. Read with the library it has opened the file with: another one in the same
 * process would let go of its locks.
 */
export async function rowsOf(dataFolder: string, sql: string): Promise<readonly Row[]> {
  const database = openDatabase(`${dataFolder}/postern.db`);
  try {
    return database.connect().prepare<[], Row>(sql).all();
  } finally {
    await database.close();
  }
}
