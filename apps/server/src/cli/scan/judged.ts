import type { Report, Verdict } from '@postern/scanner';

/** What is said of one file. */
export type Judged =
  | { readonly file: string; readonly report: Report }
  /** It could not be read; `reason` says why. */
  | { readonly file: string; readonly report: undefined; readonly reason: string };

const CODES: Readonly<Record<Verdict, number>> = {
  pending: 3,
  clean: 0,
  caution: 1,
  dangerous: 2,
  unscannable: 3,
};

/** A file that cannot be read is as little judged as one that cannot be scanned. */
export function verdictOf({ report }: Judged): Verdict {
  return report?.verdict ?? 'unscannable';
}

/** Exit code for one file; that of the command is the highest. */
export function exitCodeOf(judged: Judged): number {
  return CODES[verdictOf(judged)];
}
