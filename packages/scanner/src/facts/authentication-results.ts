import { readHost } from '../domains/read-host.ts';
import type { AuthenticationResult } from '../report.ts';

/** One result of an Authentication-Results field (RFC 8601 section 2.2). */
export interface Method {
  readonly method: string;
  readonly result: AuthenticationResult;
  /** Registrable domains that the result is about. */
  readonly roots: readonly string[];
}

export interface WrittenResults {
  /** authserv-id, lower-case; '' where there is none. */
  readonly authserv: string;
  readonly methods: readonly Method[];
}

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

/** Reads the value of an Authentication-Results field. Comments do not count. */
export function readResults(value: string): WrittenResults {
  const [first = '', ...clauses] = stripComments(value.slice(0, FIELD_CHARACTERS)).split(';');
  return { authserv: first.trim().split(/\s+/)[0]?.toLowerCase() ?? '', methods: clauses.map(readClause) };
}

/** What each method proves, most telling property first (RFC 8601 section 2.7); others in its clause are remarks. */
const PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    dkim: ['header.d', 'header.i'],
    spf: ['smtp.mailfrom', 'smtp.helo'],
    dmarc: ['header.from'],
  }),
);

function readClause(clause: string): Method {
  const match = /^\s*([a-z0-9-]{1,32})(?:\/\d+)?\s*=\s*([a-z]{1,16})/i.exec(clause);
  const method = match?.[1]?.toLowerCase() ?? '';
  const result = match?.[2]?.toLowerCase() ?? '';
  return { method, result: isResult(result) ? result : 'unknown', roots: rootsIn(clause, method) };
}

function rootsIn(clause: string, method: string): readonly string[] {
  const written = [...clause.matchAll(/\b(header\.[a-z]{1,8}|smtp\.[a-z]{1,8})\s*=\s*"?([^\s;"]{1,320})/gi)];
  const named = (PROPERTIES.get(method) ?? [])
    .map((property) => written.filter((match) => match[1]?.toLowerCase() === property))
    .find((found) => found.length > 0);
  return (named ?? []).map((match) => readHost(afterAt(match[2] ?? '')).root);
}

function isResult(text: string): text is AuthenticationResult {
  return RESULTS.has(text);
}

function afterAt(value: string): string {
  return value.slice(value.lastIndexOf('@') + 1);
}

/** Comments (RFC 5322 section 3.2.2) may hold anything, also what looks like results. Linear. */
function stripComments(value: string): string {
  let depth = 0;
  let kept = '';
  let from = 0;
  for (const { 0: bracket, index } of value.matchAll(/[()]/g)) {
    if (depth === 0) kept += value.slice(from, index);
    depth = bracket === '(' ? depth + 1 : Math.max(0, depth - 1);
    from = index + 1;
  }
  return depth === 0 ? kept + value.slice(from) : kept;
}
