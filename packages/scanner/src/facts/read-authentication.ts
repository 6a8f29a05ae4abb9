import type { ParsedMessage } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';
import type { Authentication, AuthenticationResult, ScanContext } from '../report.ts';
import { UNVERIFIED } from './unverified.ts';

const RESULTS: ReadonlySet<string> = new Set([
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
]);

/** Characters of one Authentication-Results field that are read. */
const FIELD_CHARACTERS = 4_096;

/** What the mailbox's own provider found, for the report, and what the rules ask besides. */
export interface Verification {
  readonly authentication: Authentication;
  /**
   * Registrable domain of somebody else who proved by SPF and DKIM together that he handed the message over: a
   * forwarder, or an impostor with a domain of his own.
   */
  readonly forwarder: string | undefined;
  /** DMARC passed, and for another domain than that of the author shown: two programs read two authors. */
  readonly isAboutAnother: boolean;
}

/**
 * Reads what the mailbox's own provider found (RFC 8601). Only the topmost Authentication-Results counts, and only
 * when its authserv-id is one the context trusts: every other one may have been written by the sender (section 5).
 */
export function readVerification(message: ParsedMessage, context: ScanContext): Verification {
  const top = message.headers.find((field) => field.name === 'authentication-results');
  if (top === undefined) {
    return { authentication: UNVERIFIED, forwarder: undefined, isAboutAnother: false };
  }
  const [first = '', ...clauses] = stripComments(top.rawValue.slice(0, FIELD_CHARACTERS)).split(';');
  const authserv = first.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (!context.trustedAuthserv.some((trusted) => isTrusted(authserv, trusted.toLowerCase()))) {
    return { authentication: UNVERIFIED, forwarder: undefined, isAboutAnother: false };
  }
  const author = loneAuthor(message);
  const found = clauses.map(readClause);
  const methods = found.filter((method) => isAbout(method, author));
  const dmarc = best(methods, 'dmarc');
  return {
    authentication: {
      spf: best(methods, 'spf'),
      dkim: best(methods, 'dkim'),
      dmarc,
      aligned: isAligned(methods, dmarc, author),
      verifiedBy: authserv,
    },
    forwarder: forwarderOf(methods, author),
    isAboutAnother: methods.length < found.length && best(methods, 'dmarc') !== 'pass',
  };
}

/**
 * Registrable domain of the one author. '' where there are several authors or From fields: whoever was confirmed, a
 * program may show another one.
 */
function loneAuthor(message: ParsedMessage): string {
  const authors = message.from.filter((each) => each.address !== '');
  return message.fromFields === 1 && authors.length === 1 ? readHost(authors[0]?.domain ?? '').root : '';
}

/** A DMARC pass for somebody else, or for nobody certain, says nothing about the author. */
function isAbout({ method, result, roots }: Method, author: string): boolean {
  const isPass = method === 'dmarc' && result === 'pass';
  return !isPass || (author !== '' && roots.every((root) => root === author));
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
  /** Registrable domains that the result is about. */
  readonly roots: readonly string[];
}

/** What each method proves, most telling property first (RFC 8601 section 2.7); others in its clause are remarks. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  dkim: ['header.d', 'header.i'],
  spf: ['smtp.mailfrom', 'smtp.helo'],
  dmarc: ['header.from'],
};

function readClause(clause: string): Method {
  const match = /^\s*([a-z0-9-]{1,32})(?:\/\d+)?\s*=\s*([a-z]{1,16})/i.exec(clause);
  const method = match?.[1]?.toLowerCase() ?? '';
  const result = match?.[2]?.toLowerCase() ?? '';
  return { method, result: isResult(result) ? result : 'unknown', roots: rootsIn(clause, method) };
}

function rootsIn(clause: string, method: string): readonly string[] {
  const written = [...clause.matchAll(/\b(header\.[a-z]{1,8}|smtp\.[a-z]{1,8})\s*=\s*"?([^\s;"]{1,320})/gi)];
  const named = (PROPERTIES[method] ?? [])
    .map((property) => written.filter((match) => match[1]?.toLowerCase() === property))
    .find((found) => found.length > 0);
  return (named ?? []).map((match) => readHost(afterAt(match[2] ?? '')).root);
}

function isResult(text: string): text is AuthenticationResult {
  return RESULTS.has(text);
}

function best(methods: readonly Method[], method: string): AuthenticationResult {
  const results = methods.filter((entry) => entry.method === method).map((entry) => entry.result);
  return results.includes('pass') ? 'pass' : (results[0] ?? 'unknown');
}

function isAligned(
  methods: readonly Method[],
  dmarc: AuthenticationResult,
  author: string,
): boolean | undefined {
  if (dmarc === 'pass') {
    return true;
  }
  const proofs = methods.filter((entry) => entry.method === 'dkim' || entry.method === 'spf');
  const isProven = proofs.some((entry) => entry.result === 'pass' && entry.roots.includes(author));
  if (author === '' || dmarc === 'fail') {
    return false;
  }
  return isProven || (proofs.length > 0 ? false : undefined);
}

function forwarderOf(methods: readonly Method[], author: string): string | undefined {
  const passing = methods.filter((entry) => entry.result === 'pass');
  const signers = passing.filter((entry) => entry.method === 'dkim').flatMap((entry) => entry.roots);
  const senders = passing.filter((entry) => entry.method === 'spf').flatMap((entry) => entry.roots);
  return author === '' ? undefined : senders.find((root) => root !== author && signers.includes(root));
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
