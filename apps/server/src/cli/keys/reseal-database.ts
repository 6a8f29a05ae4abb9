import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resealAll } from '@postern/keyring';
import type { Keyring, ResealResult } from '@postern/keyring';
import { z } from 'zod';
import type { SqliteHandle } from '../../infrastructure/database/open-database.ts';
import { columnSource } from './column-source.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import type { SealedColumn } from './sealed-columns.ts';

export interface ResealParts {
  readonly handle: SqliteHandle;
  readonly keyring: Keyring;
  /** Remembers how far the first round has come, for the run after a kill. */
  readonly placeFile: string;
  readonly print: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface ResealedDatabase {
  readonly done: boolean;
  readonly resealed: number;
  /** Values that no key opens, as `table.column id`. */
  readonly unreadable: readonly string[];
}

/** A writer that still had the old keys for a second is caught by the second round; five mean something else. */
const ROUNDS_MAX = 5;

const Place = z.object({ keyId: z.string(), column: z.string(), after: z.string() });
type Place = z.infer<typeof Place>;

/**
 * Seals every value of the database under the newest key, round after round until one finds nothing to do. The first
 * round goes on where an earlier run was stopped.
 */
export async function resealDatabase(parts: ResealParts): Promise<ResealedDatabase> {
  let resealed = 0;
  let place = readPlace(parts);
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const results = await resealColumns(parts, place, round === 1);
    resealed += sum(results, 'resealed');
    if (results.some(({ result }) => !result.done)) return { done: false, resealed, unreadable: [] };
    rmSync(parts.placeFile, { force: true });
    const partial = place !== undefined;
    place = undefined;
    if (!partial && sum(results, 'resealed') + sum(results, 'overtaken') === 0) {
      return { done: true, resealed, unreadable: results.flatMap(unreadableOf) };
    }
  }
  return { done: false, resealed, unreadable: [] };
}

interface ColumnResult {
  readonly name: string;
  readonly result: ResealResult;
}

async function resealColumns(
  { handle, keyring, placeFile, print, signal }: ResealParts,
  place: Place | undefined,
  isFirstRound: boolean,
): Promise<readonly ColumnResult[]> {
  const results: ColumnResult[] = [];
  const from = SEALED_COLUMNS.findIndex((column) => nameOf(column) === place?.column);
  const keyId = keyring.keyIds[0] ?? '';
  for (const column of SEALED_COLUMNS.slice(Math.max(from, 0))) {
    const name = nameOf(column);
    const result = await resealAll(keyring, columnSource(handle, column), {
      after: name === place?.column ? place.after : undefined,
      ...(signal === undefined ? {} : { signal }),
      onProgress: (progress) => {
        if (!isFirstRound) return;
        const next: Place = { keyId, column: name, after: progress.cursor ?? '' };
        writeFileSync(placeFile, JSON.stringify(next), { mode: 0o600 });
        print(`${name}: ${String(progress.seen)} seen, ${String(progress.resealed)} sealed again`);
      },
    });
    results.push({ name, result });
    if (!result.done) break;
  }
  return results;
}

/** Where a run for the same newest key stopped; undefined where there was none. */
function readPlace({ placeFile, keyring }: ResealParts): Place | undefined {
  try {
    const place = Place.parse(JSON.parse(readFileSync(placeFile, 'utf8')));
    return place.keyId === keyring.keyIds[0] ? place : undefined;
  } catch {
    // Without a readable place it begins at the beginning, which is only slower.
    return undefined;
  }
}

function nameOf({ table, column }: SealedColumn): string {
  return `${table}.${column}`;
}

function sum(results: readonly ColumnResult[], count: 'resealed' | 'overtaken'): number {
  return results.reduce((total, { result }) => total + result[count], 0);
}

function unreadableOf({ name, result }: ColumnResult): string[] {
  return result.unreadable.map((id) => `${name} ${id}`);
}
