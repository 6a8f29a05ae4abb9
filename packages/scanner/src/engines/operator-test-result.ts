/** How one test of one rule went. */
export interface OperatorTestResult {
  readonly file: string;
  /** Code of the rule; 'reputation.yara' for tests of YARA rules. */
  readonly rule: string;
  readonly title: string;
  readonly expected: boolean;
  /** What the rule said; undefined where the message could not be read. */
  readonly found: boolean | undefined;
  readonly passed: boolean;
  /** Why the message could not be read, or which YARA rules fit instead; '' otherwise. */
  readonly problem: string;
}
