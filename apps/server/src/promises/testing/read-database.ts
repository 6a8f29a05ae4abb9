import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Row = Readonly<Record<string, unknown>>;

/**
 * Asks a copy of a database, its write-ahead log included, so that what a killed process left is looked at and not
 * repaired.
 */
export function readDatabase<T>(file: string, ask: (all: (sql: string) => Row[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'postern-copy-'));
  const copy = join(folder, 'copy.db');
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    const database = new DatabaseSync(copy);
    try {
      return ask((sql) => database.prepare(sql).all());
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
