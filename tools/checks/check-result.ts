/** What a check found. No problems means that it passed. */
export interface CheckResult {
  readonly problems: readonly string[];
  /** What was looked at, in a few words: a check that looked at nothing must show it. */
  readonly summary: string;
}
