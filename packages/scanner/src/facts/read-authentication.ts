import type { ParsedMessage } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';
import type { Authentication, AuthenticationResult, ScanContext } from '../report.ts';
import { readResults, type Method } from './authentication-results.ts';
import { mergeVerified } from './merge-verified.ts';
import { UNVERIFIED } from './unverified.ts';

/** What was found out about the sender, for the report, and what the rules ask besides. */
export interface Verification {
  readonly authentication: Authentication;
  /**
   * Registrable domain of somebody else who proved by SPF and DKIM together that he handed the message over: a
   * forwarder, or an impostor with a domain of his own.
   */
  readonly forwarder: string | undefined;
  /** DMARC passed, and for another domain than that of the author shown: two programs read two authors. */
  readonly isAboutAnother: boolean;
  /** Forwarder whose word is believed and who found the author's DMARC passing before handing the message on. */
  readonly handedOnBy: string | undefined;
}

const NOTHING_WRITTEN: Verification = Object.freeze({
  authentication: UNVERIFIED,
  forwarder: undefined,
  isAboutAnother: false,
  handedOnBy: undefined,
});

/** What we verified ourselves, completed by what the mailbox's own provider found. */
export function readVerification(message: ParsedMessage, context: ScanContext): Verification {
  const author = loneAuthor(message);
  const written = readWritten(message, context, author);
  return context.verified === undefined ? written : mergeVerified(context.verified, written, author);
}

/**
 * Reads what the mailbox's own provider found (RFC 8601). Only the topmost Authentication-Results counts, and only
 * when its authserv-id is one the context trusts: every other one may have been written by the sender (section 5).
 */
function readWritten(message: ParsedMessage, context: ScanContext, author: string): Verification {
  const top = message.headers.find((field) => field.name === 'authentication-results');
  if (top === undefined || context.trustedAuthserv.length === 0) return NOTHING_WRITTEN;
  const { authserv, methods: found } = readResults(top.rawValue);
  if (!context.trustedAuthserv.some((trusted) => isTrusted(authserv, trusted.toLowerCase()))) {
    return NOTHING_WRITTEN;
  }
  const methods = found.filter((method) => isAbout(method, author));
  const dmarc = best(methods, 'dmarc');
  const arc = best(methods, 'arc');
  return {
    authentication: {
      spf: best(methods, 'spf'),
      dkim: best(methods, 'dkim'),
      dmarc,
      arc: arc === 'pass' || arc === 'fail' || arc === 'none' ? arc : 'unknown',
      aligned: isAligned(methods, dmarc, author),
      verifiedBy: authserv,
    },
    forwarder: forwarderOf(methods, author),
    isAboutAnother: methods.length < found.length && best(methods, 'dmarc') !== 'pass',
    handedOnBy: undefined,
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

function best(methods: readonly Method[], method: string): AuthenticationResult {
  const results = methods.filter((entry) => entry.method === method).map((entry) => entry.result);
  return results.includes('pass') ? 'pass' : (results[0] ?? 'unknown');
}

function isAligned(
  methods: readonly Method[],
  dmarc: AuthenticationResult,
  author: string,
): boolean | undefined {
  if (dmarc === 'pass') return true;
  const proofs = methods.filter((entry) => entry.method === 'dkim' || entry.method === 'spf');
  const isProven = proofs.some((entry) => entry.result === 'pass' && entry.roots.includes(author));
  if (author === '' || dmarc === 'fail') return false;
  return isProven || (proofs.length > 0 ? false : undefined);
}

function forwarderOf(methods: readonly Method[], author: string): string | undefined {
  const passing = methods.filter((entry) => entry.result === 'pass');
  const signers = passing.filter((entry) => entry.method === 'dkim').flatMap((entry) => entry.roots);
  const senders = passing.filter((entry) => entry.method === 'spf').flatMap((entry) => entry.roots);
  return author === '' ? undefined : senders.find((root) => root !== author && signers.includes(root));
}
