/**
 * From whatever was thrown by the IMAP client, by TLS or by the dial port to one failure code. A rejected password
 * is believed only when the server says so: "too many connections", "try again later" and `[UNAVAILABLE]` also
 * come as NO to LOGIN, and taking them for a bad password locks people out (RFC 5530).
 */
import type { MailFailed, MailFailure, MailFailureCode } from '../types.ts';
import { serverText } from './server-text.ts';

/** An expected end of a question, thrown inside this package and turned into an outcome at its edge. */
class MailProblem extends Error {
  readonly failure: MailFailure;

  constructor(failure: MailFailure) {
    super(failure.code);
    this.name = 'MailProblem';
    this.failure = failure;
  }
}

/** Throws what ends a question with this code. */
export function problem(code: MailFailureCode): MailProblem {
  return new MailProblem({ code });
}

export function failed(failure: MailFailure): MailFailed {
  return { outcome: 'failed', failure };
}

/** The failure an error stands for; undefined for what no mail server can cause: a bug of ours. */
export function failureOf(error: unknown): MailFailure | undefined {
  if (error instanceof MailProblem) return error.failure;
  if (!(error instanceof Error)) return undefined;
  const facts = factsOf(error);
  const code = codeOf(facts);
  if (code === undefined) return undefined;
  const said = serverText(facts.text);
  return said === undefined ? { code } : { code, serverText: said };
}

interface ErrorFacts {
  readonly code: string;
  /** Of a tagged NO or BAD. */
  readonly status: string;
  /** Of a NO: the response code, upper case (RFC 5530). */
  readonly responseCode: string;
  readonly text: string;
  readonly authenticationFailed: boolean;
  readonly mailboxMissing: boolean;
  readonly tlsFailed: boolean;
}

function factsOf(error: Error): ErrorFacts {
  const read = (key: string): unknown => Reflect.get(error, key);
  const text = (key: string): string => {
    const value = read(key);
    return typeof value === 'string' ? value : '';
  };
  return {
    code: text('code'),
    status: text('responseStatus'),
    responseCode: text('serverResponseCode').toUpperCase(),
    text: text('responseText') || text('reason'),
    authenticationFailed: read('authenticationFailed') === true,
    mailboxMissing: read('mailboxMissing') === true,
    tlsFailed: read('tlsFailed') === true,
  };
}

function codeOf(facts: ErrorFacts): MailFailureCode | undefined {
  if (facts.mailboxMissing) return 'folder-missing';
  const byCode = CODES.get(facts.code) ?? prefixCode(facts.code);
  if (byCode !== undefined) return byCode;
  if (facts.tlsFailed) return 'tls-required';
  const byResponse = RESPONSE_CODES.get(facts.responseCode);
  if (byResponse !== undefined) return byResponse;
  if (facts.status === 'NO' || facts.status === 'BAD' || facts.authenticationFailed)
    return codeOfRefusal(facts);
  return undefined;
}

/** A NO without a code that says why: only its words are left. */
function codeOfRefusal(facts: ErrorFacts): MailFailureCode {
  if (TOO_MANY.test(facts.text)) return 'too-many-connections';
  if (SLOW_DOWN.test(facts.text)) return 'throttled';
  if (NOT_NOW.test(facts.text)) return 'unavailable';
  if (facts.authenticationFailed) return facts.status === 'BAD' ? 'protocol' : 'auth-rejected';
  return facts.status === 'BAD' ? 'protocol' : 'unavailable';
}

const TOO_MANY =
  /too many (?:simultaneous |concurrent |open )?(?:connections|sessions|logins)|connection limit|maximum number of (?:connections|sessions)|mail_max_userip_connections/iu;
const SLOW_DOWN =
  /throttl|rate.?limit|too many (?:requests|attempts|commands|invalid|failed|auth|login attempts)|bandwidth limit|command limits|slow down|exceeded/iu;
const NOT_NOW =
  /temporar|try (?:again )?later|unavailable|internal (?:server )?error|system error|maintenance|in use|server (?:is )?busy/iu;

/** Response codes of a NO (RFC 5530, RFC 9051 section 7.1, RFC 2221; OVERQUOTA says nothing about signing in). */
const RESPONSE_CODES: ReadonlyMap<string, MailFailureCode> = new Map([
  ['AUTHENTICATIONFAILED', 'auth-rejected'],
  ['AUTHORIZATIONFAILED', 'auth-rejected'],
  ['EXPIRED', 'auth-rejected'],
  ['WEBALERT', 'auth-rejected'],
  ['PRIVACYREQUIRED', 'tls-required'],
  ['UNAVAILABLE', 'unavailable'],
  ['INUSE', 'unavailable'],
  ['SERVERBUG', 'unavailable'],
  ['CONTACTADMIN', 'unavailable'],
  ['REFERRAL', 'unavailable'],
  ['LIMIT', 'too-many-connections'],
  ['THROTTLED', 'throttled'],
  ['NONEXISTENT', 'folder-missing'],
]);

const CODES: ReadonlyMap<string, MailFailureCode> = new Map([
  // The dial port.
  ['EGRESS_REFUSED', 'host-refused-by-policy'],
  ['EGRESS_UNREACHABLE', 'host-unknown'],
  ['EGRESS_CONNECT_REFUSED', 'connect-refused'],
  ['EGRESS_TIMEOUT', 'timeout'],
  ['EGRESS_BUDGET', 'throttled'],
  // Node's sockets.
  ['ENOTFOUND', 'host-unknown'],
  ['EAI_AGAIN', 'host-unknown'],
  ['ECONNREFUSED', 'connect-refused'],
  ['EHOSTUNREACH', 'connect-refused'],
  ['ENETUNREACH', 'connect-refused'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNRESET', 'unavailable'],
  ['EPIPE', 'unavailable'],
  // Node's TLS: the certificate.
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted'],
  ['CERT_HAS_EXPIRED', 'tls-untrusted'],
  ['CERT_NOT_YET_VALID', 'tls-untrusted'],
  ['CERT_REVOKED', 'tls-untrusted'],
  ['CERT_UNTRUSTED', 'tls-untrusted'],
  ['CERT_REJECTED', 'tls-untrusted'],
  ['CERT_SIGNATURE_FAILURE', 'tls-untrusted'],
  ['INVALID_CA', 'tls-untrusted'],
  ['INVALID_PURPOSE', 'tls-untrusted'],
  ['HOSTNAME_MISMATCH', 'tls-untrusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-untrusted'],
  ['ERR_TLS_CERT_ALTNAME_FORMAT', 'tls-untrusted'],
  // The IMAP client.
  ['NoConnection', 'unavailable'],
  ['EConnectionClosed', 'unavailable'],
  ['StateLogout', 'unavailable'],
  ['ClosedAfterConnectText', 'unavailable'],
  ['ClosedAfterConnectTLS', 'unavailable'],
  ['CONNECT_TIMEOUT', 'timeout'],
  ['GREETING_TIMEOUT', 'timeout'],
  ['UPGRADE_TIMEOUT', 'timeout'],
  ['ETIMEOUT', 'timeout'],
  ['ETHROTTLE', 'throttled'],
  ['STARTTLS_INJECTION', 'protocol'],
  ['UnexpectedTag', 'protocol'],
  ['MissingTag', 'protocol'],
  ['InvalidResponse', 'protocol'],
  ['ResponseProcessingFailed', 'protocol'],
  ['MAX_IMAP_NESTING_REACHED', 'protocol'],
  ['LineTooLarge', 'limit'],
  ['LiteralTooLarge', 'limit'],
  ['ResponseTooLarge', 'limit'],
  ['TooManyTokens', 'limit'],
  ['TooManyResponses', 'limit'],
  ['InvalidStringValue', 'protocol'],
  ['InvalidTextValue', 'protocol'],
  ['InvalidTokenValue', 'protocol'],
]);

/** Families of codes: the parser's, and OpenSSL's for a peer that does not speak TLS. */
function prefixCode(code: string): MailFailureCode | undefined {
  if (code.startsWith('ParserError')) return 'protocol';
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') return 'tls-required';
  return undefined;
}
