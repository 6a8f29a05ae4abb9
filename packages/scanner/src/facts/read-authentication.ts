import type { ParsedMessage } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';
import type { Authentication, AuthenticationResult, ScanContext } from '../report.ts';

const RESULTS: ReadonlySet<string> = new Set([
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
]);

/** Nobody that is believed has verified anything. */
export const UNVERIFIED: Authentication = Object.freeze({
  spf: 'unknown',
  dkim: 'unknown',
  dmarc: 'unknown',
  aligned: undefined,
  verifiedBy: undefined,
});

/** Characters of one Authentication-Results field that are read. */
const FIELD_CHARACTERS = 4_096;

/**
 * Reads what the mailbox's own provider found (RFC 8601). Only the topmost Authentication-Results counts, and only
 * when its authserv-id is one the context trusts: every other one may have been written by the sender (section 5).
 */
export function readAuthentication(message: ParsedMessage, context: ScanContext): Authentication {
  const top = message.headers.find((field) => field.name === 'authentication-results');
  if (top === undefined) {
    return UNVERIFIED;
  }
  const [first = '', ...clauses] = stripComments(top.rawValue.slice(0, FIELD_CHARACTERS)).split(';');
  const authserv = first.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (!context.trustedAuthserv.some((trusted) => isTrusted(authserv, trusted.toLowerCase()))) {
    return UNVERIFIED;
  }
  const methods = clauses.map(readClause);
  const dkim = best(methods, 'dkim');
  const spf = best(methods, 'spf');
  const dmarc = best(methods, 'dmarc');
  return { spf, dkim, dmarc, aligned: isAligned(message, methods, dmarc), verifiedBy: authserv };
}

/** A leading dot trusts every host below that name: providers with one authserv-id per machine. */
function isTrusted(authserv: string, trusted: string): boolean {
  return trusted.startsWith('.')
    ? authserv.endsWith(trusted) && authserv.length > trusted.length
    : authserv === trusted;
}

interface Method {
  readonly method: string;
  readonly result: AuthenticationResult;
  readonly domains: readonly string[];
}

function readClause(clause: string): Method {
  const match = /^\s*([a-z0-9-]{1,32})(?:\/\d+)?\s*=\s*([a-z]{1,16})/i.exec(clause);
  const result = match?.[2]?.toLowerCase() ?? '';
  const domains = [
    ...clause.matchAll(
      /\b(?:header\.d|header\.i|header\.from|smtp\.mailfrom|smtp\.helo)\s*=\s*"?([^\s;"]{1,320})/gi,
    ),
  ];
  return {
    method: match?.[1]?.toLowerCase() ?? '',
    result: isResult(result) ? result : 'unknown',
    domains: domains.map((domain) => afterAt(domain[1] ?? '').toLowerCase()),
  };
}

function isResult(text: string): text is AuthenticationResult {
  return RESULTS.has(text);
}

function best(methods: readonly Method[], method: string): AuthenticationResult {
  const results = methods.filter((entry) => entry.method === method).map((entry) => entry.result);
  return results.includes('pass') ? 'pass' : (results[0] ?? 'unknown');
}

function isAligned(
  message: ParsedMessage,
  methods: readonly Method[],
  dmarc: AuthenticationResult,
): boolean | undefined {
  if (dmarc === 'pass') {
    return true;
  }
  const from = readHost(message.from[0]?.domain ?? '').root;
  const passing = methods.filter(
    (entry) => entry.result === 'pass' && (entry.method === 'dkim' || entry.method === 'spf'),
  );
  if (passing.some((entry) => entry.domains.some((domain) => readHost(domain).root === from))) {
    return true;
  }
  return methods.some((entry) => entry.method === 'dkim' || entry.method === 'spf') ? false : undefined;
}

function afterAt(value: string): string {
  return value.slice(value.lastIndexOf('@') + 1);
}

/** Comments (RFC 5322 section 3.2.2) may hold anything, also what looks like results. Linear. */
function stripComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const character of value) {
    if (character === '(') {
      depth += 1;
    } else if (character === ')') {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0) {
      kept += character;
    }
  }
  return kept;
}
