import { CspEvaluator, DEFAULT_CHECKS } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/** What csp_evaluator finds in a content security policy, one line each; its hints about old browsers apart. */
export function policyFaults(policy: string): readonly string[] {
  return (
    new CspEvaluator(new CspParser(policy).csp)
      .evaluate(undefined, DEFAULT_CHECKS)
      // `'self'` is a risk where a site serves files of strangers as scripts: ours are downloads in a sandbox, nosniff.
      .filter(
        ({ severity, directive, value }) =>
          severity < Severity.STRICT_CSP && !(directive === 'script-src' && value === "'self'"),
      )
      .map(({ directive, description }) => `${directive}: ${description}`)
  );
}
