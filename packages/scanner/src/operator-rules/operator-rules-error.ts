/** One thing that is wrong with a rule file. */
export interface OperatorRulesProblem {
  /** Path of the file below the folder of the rules. */
  readonly file: string;
  /** Code of the rule, or its number in the file ("rule 2"), or '' where the file as a whole is wrong. */
  readonly rule: string;
  /** Where in the rule: "when.all[1].matches"; '' where the rule as a whole is wrong. */
  readonly path: string;
  /** What is wrong, in words. */
  readonly problem: string;
}

/** Rules that cannot be used; all problems of all files at once. */
export class OperatorRulesError extends Error {
  readonly code = 'operator-rules-invalid';
  readonly problems: readonly OperatorRulesProblem[];

  constructor(problems: readonly OperatorRulesProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'OperatorRulesError';
    this.problems = problems;
  }
}

function describeProblem({ file, rule, path, problem }: OperatorRulesProblem): string {
  return [file, rule, path, problem].filter((part) => part !== '').join(': ');
}
