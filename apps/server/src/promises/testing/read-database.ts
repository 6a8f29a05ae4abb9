import { DatabaseSync } from 'node:sqlite';

export type Row = Readonly<Record<string, unknown>>;

/**
 * Asks a database, its write-ahead log included, while Postern runs or after its death. Read-only: what a killed process
 * left is looked at and not tidied up.
 */
export function readDatabase<T>(file: string, ask: (all: (sql: string) => Row[]) => T): T {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    return ask((sql) => database.prepare(sql).all());
  } finally {
    database.close();
  }
}

/** A process that starts after a crash holds the lock while it recovers. Milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/** Every value of every table, as "table.column" and text. */
export function everyValue(file: string): { readonly place: string; readonly value: string }[] {
  return readDatabase(file, (all) => {
    const tables = all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name));
    return tables.flatMap((table) =>
      all(`SELECT * FROM "${table}"`).flatMap((row) =>
        Object.entries(row).map(([column, value]) => ({
          place: `${table}.${column}`,
          value: value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
        })),
      ),
    );
  });
}
