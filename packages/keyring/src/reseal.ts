import type { Keyring } from './keyring.ts';
import type { SealPurpose } from './purposes.ts';

/** One sealed value where it is stored. */
export interface SealedValue {
  /** Unique in its source, and the cursor to go on from. */
  readonly id: string;
  readonly sealed: string;
  readonly purpose: SealPurpose;
  readonly context: readonly string[];
}

/** A place that holds sealed values: usually one column of one table. */
export interface ResealSource {
  /** Up to `limit` values with an id after `after`, in order of their ids; all from the first without it. */
  page(after: string | undefined, limit: number): Promise<readonly SealedValue[]>;
  /** Writes `resealed` if the value is still sealed as given (compare and set). False: it has changed or is gone. */
  replace(value: SealedValue, resealed: string): Promise<boolean>;
}

export interface ResealCounts {
  readonly seen: number;
  readonly resealed: number;
  /** Under the newest key already. */
  readonly unchanged: number;
  /** Written or removed by somebody else between reading and replacing; a second run looks at them again. */
  readonly overtaken: number;
  /** Ids of values that no key opens; they are left as they are. At most {@link UNREADABLE_LISTED_MAX}. */
  readonly unreadable: readonly string[];
  /** How many no key opens, the unlisted ones too. */
  readonly unreadableCount: number;
}

export interface ResealProgress extends ResealCounts {
  /** Id of the last value that is done; give it as `after` to go on from there. */
  readonly cursor: string | undefined;
}

export interface ResealOptions {
  /** Cursor of an earlier run that was stopped. */
  readonly after?: string | undefined;
  readonly signal?: AbortSignal;
  /** Called after every page, and awaited: a place to store the cursor. */
  readonly onProgress?: (progress: ResealProgress) => void | Promise<void>;
  /** Values read at once. Default 100. */
  readonly pageSize?: number;
}

export interface ResealResult extends ResealProgress {
  /** False: stopped by the signal, to be resumed from `cursor`. */
  readonly done: boolean;
}

/** A page is held in memory and is the most that a kill makes to be looked at again. */
const PAGE_SIZE = 100;
/** A report that lists more than this is not read; the count goes on. */
export const UNREADABLE_LISTED_MAX = 1_000;

/**
 * Seals again, under the newest key, what an older one sealed. Safe beside live writers (compare and set), safe to
 * be killed at any moment (each value is replaced as one step), and running it twice changes nothing. Rejects only
 * when the source does.
 */
export async function resealAll(
  keyring: Keyring,
  source: ResealSource,
  { after, signal, onProgress, pageSize = PAGE_SIZE }: ResealOptions = {},
): Promise<ResealResult> {
  const tally = { seen: 0, resealed: 0, unchanged: 0, overtaken: 0, unreadableCount: 0 };
  const unreadable: string[] = [];
  let cursor = after;
  const progress = (): ResealProgress => ({ ...tally, unreadable: [...unreadable], cursor });
  for (;;) {
    if (isAborted(signal)) return { ...progress(), done: false };
    const page = await source.page(cursor, pageSize);
    if (page.length === 0) return { ...progress(), done: true };
    for (const value of page) {
      if (isAborted(signal)) return { ...progress(), done: false };
      const outcome = await resealOne(keyring, source, value);
      tally.seen += 1;
      if (outcome !== 'unreadable') tally[outcome] += 1;
      else {
        tally.unreadableCount += 1;
        if (unreadable.length < UNREADABLE_LISTED_MAX) unreadable.push(value.id);
      }
      cursor = value.id;
    }
    await onProgress?.(progress());
  }
}

async function resealOne(
  keyring: Keyring,
  source: ResealSource,
  value: SealedValue,
): Promise<'resealed' | 'unchanged' | 'overtaken' | 'unreadable'> {
  const opened = keyring.open(value.purpose, value.sealed, value.context);
  if (!opened.ok) return 'unreadable';
  if (!keyring.needsReseal(value.sealed)) return 'unchanged';
  const resealed = keyring.seal(value.purpose, opened.bytes, value.context);
  return (await source.replace(value, resealed)) ? 'resealed' : 'overtaken';
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
