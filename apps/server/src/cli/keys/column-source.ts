import type { ResealSource } from '@postern/keyring';
import { z } from 'zod';
import type { SqliteHandle } from '../../infrastructure/database/open-database.ts';
import type { SealedColumn } from './sealed-columns.ts';

const Row = z.record(z.string(), z.string());
const Cursor = z.array(z.string());

/** The values of one sealed column. Ids are the primary key as a JSON list. All names come from this program. */
export function columnSource(handle: SqliteHandle, sealed: SealedColumn): ResealSource {
  const { table, column, keys, purpose, context, field } = sealed;
  const wanted = [...new Set([...keys, ...context, column])].join(', ');
  const key = keys.join(', ');
  const marks = keys.map(() => '?').join(', ');
  const page = handle.prepare(
    `SELECT ${wanted} FROM "${table}" WHERE ${column} IS NOT NULL AND (${key}) > (${marks}) ORDER BY ${key} LIMIT ?`,
  );
  const replace = handle.prepare(
    `UPDATE "${table}" SET ${column} = ? WHERE (${key}) = (${marks}) AND ${column} = ?`,
  );
  return {
    page: (after, limit) => {
      const from = after === undefined ? keys.map(() => '') : readCursor(after);
      return Promise.resolve(
        page.all(...from, limit).map((found) => {
          const row = Row.parse(found);
          const value = (name: string): string => row[name] ?? '';
          return {
            id: JSON.stringify(keys.map(value)),
            sealed: value(column),
            purpose,
            context: [...context.map(value), ...(field === undefined ? [] : [field])],
          };
        }),
      );
    },
    replace: ({ id, sealed: old }, resealed) =>
      Promise.resolve(replace.run(resealed, ...readCursor(id), old).changes === 1),
  };
}

function readCursor(text: string): readonly string[] {
  return Cursor.parse(JSON.parse(text));
}
