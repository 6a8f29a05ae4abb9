import { StoreError } from '../../errors.ts';

/** A row of a database, its columns checked as they are read. */
export interface Columns {
  readonly text: (column: string) => string;
  readonly optionalText: (column: string) => string | undefined;
  readonly integer: (column: string) => number;
  readonly optionalInteger: (column: string) => number | undefined;
  readonly real: (column: string) => number;
  readonly bytes: (column: string) => Uint8Array;
  readonly flag: (column: string) => boolean;
  readonly isNull: (column: string) => boolean;
}

/** Reads a row whose columns have the given types; throws StoreError for any other. */
export function columnsOf(row: unknown): Columns {
  if (typeof row !== 'object' || row === null) throw unreadable('row');
  const values = new Map<string, unknown>(Object.entries(row));
  const text = (column: string): string => {
    const value = values.get(column);
    if (typeof value !== 'string') throw unreadable(column);
    return value;
  };
  const integer = (column: string): number => integerOf(values.get(column), column);
  return {
    text,
    optionalText: (column) => (values.get(column) === null ? undefined : text(column)),
    integer,
    optionalInteger: (column) => (values.get(column) === null ? undefined : integer(column)),
    real(column) {
      const value = values.get(column);
      if (typeof value !== 'number') throw unreadable(column);
      return value;
    },
    bytes(column) {
      const value = values.get(column);
      if (!(value instanceof Uint8Array)) throw unreadable(column);
      return value;
    },
    flag: (column) => integer(column) === 1,
    isNull: (column) => values.get(column) === null,
  };
}

/** Decodes the first row, where there is one. */
export function firstOf<T>(rows: readonly unknown[], decode: (columns: Columns) => T): T | undefined {
  const row = rows[0];
  return row === undefined ? undefined : decode(columnsOf(row));
}

export function allOf<T>(rows: readonly unknown[], decode: (columns: Columns) => T): readonly T[] {
  return rows.map((row) => decode(columnsOf(row)));
}

/** PostgreSQL gives an int8 as text; a SQLite handle may be set to give bigints. */
function integerOf(value: unknown, column: string): number {
  const number = typeof value === 'string' || typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || value === '') throw unreadable(column);
  return number;
}

export function unreadable(column: string): StoreError {
  return new StoreError(new TypeError(`Unexpected value in column "${column}".`));
}
