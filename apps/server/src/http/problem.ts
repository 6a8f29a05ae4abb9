import { PROBLEM_TYPE } from '@postern/contracts';
import type { MailboxFailure, Problem } from '@postern/contracts';
import { LOGIN_ERRORS } from '@postern/login';
import type { LoginErrorCode } from '@postern/login';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_PAGE_CSP, problemPage, wantsPage } from './problem-page.ts';

/** Every problem the API answers with: stable code → status and words that may be shown. */
export const PROBLEMS = {
  request_invalid: [400, 'This request is not valid', 'Something in this request is missing or wrong.'],
  not_signed_in: [401, 'Please sign in', 'Your session has ended. Please sign in again.'],
  token_invalid: [401, 'Token refused', 'This token is unknown, has ended, or was revoked.'],
  scope_forbidden: [403, 'Not allowed', 'This token does not allow that.'],
  session_needed: [403, 'Sign in for this', 'This can be done by a signed-in person only, not with a token.'],
  second_factor_needed: [
    403,
    'A second factor is needed',
    'Administration wants a second factor. Set one up under Account, then sign in again.',
  ],
  step_up_needed: [403, 'Please confirm that it is you', 'Please confirm again that it is you.'],
  origin_rejected: [403, 'Request refused', 'This request came from another site.'],
  not_found: [404, 'Not found', 'There is nothing here.'],
  method_not_allowed: [405, 'Method not allowed', 'This address does not accept that method.'],
  mailbox_duplicate: [409, 'Already connected', 'This mailbox is connected already.'],
  message_moved: [
    409,
    'The folder has changed',
    'The mail server renumbered this folder. Load the list again.',
  ],
  last_administrator: [
    409,
    'The last administrator',
    'Nobody else could administer Postern then. Give somebody else the right first.',
  ],
  account_exists: [409, 'There is an account', 'This address has an account already.'],
  invitation_ended: [409, 'The invitation has ended', 'This invitation was used or revoked. Make a new one.'],
  ban_own_network: [
    409,
    'This is your own network',
    'You are connected from this network yourself. To pause it, do so from another one, or with "postern ban add" on the server.',
  ],
  message_gone: [410, 'This message is gone', 'It was moved or deleted in the meantime.'],
  too_large: [413, 'Too large', 'This is larger than Postern accepts.'],
  message_too_large: [413, 'Message too large', 'This message is too large to be read here.'],
  media_type_unsupported: [415, 'Unsupported media type', 'Send this request as application/json.'],
  headers_too_large: [
    431,
    'Headers too large',
    'The headers of this request are larger than Postern accepts.',
  ],
  request_slow: [408, 'Too slow', 'This request took too long to arrive.'],
  wrong_host: [421, 'Wrong address', 'Postern is opened at another address.'],
  mailbox_limit: [422, 'Too many mailboxes', 'No more mailboxes can be connected to this account.'],
  mailbox_unreachable: [422, 'Cannot connect', 'The mail server could not be signed in to.'],
  token_limit: [
    422,
    'Too many tokens',
    'You have as many API tokens as there may be. Revoke one that is not used any more.',
  ],
  image_unavailable: [422, 'Image not available', 'This image could not be fetched safely.'],
  too_many_requests: [429, 'Too many requests', 'Too many requests. Please wait a moment.'],
  https_needed: [
    426,
    'Use https',
    'This came unencrypted. Open Postern at its https address, and change what you sent if it was secret.',
  ],
  internal: [
    500,
    'Something went wrong',
    'Something went wrong on our side. Nothing was lost; please try again.',
  ],
  mail_locked: [
    409,
    'Mail is closed',
    'No mail server is connected to while this account is locked or waits for its deletion.',
  ],
  username_set: [409, 'There is a user name', 'A user name is set once and stays.'],
  username_taken: [409, 'This name is taken', 'Somebody has this user name. Choose another one.'],
  address_taken: [409, 'This address cannot be used', 'The address could not be changed. Try another one.'],
  address_inside: [
    422,
    'This mailbox can be read here',
    'Whoever gets into your account here reads this mailbox too. Choose an address that is not connected to Postern.',
  ],
  mailbox_offline: [502, 'Mail server not reachable', 'The mail server did not answer.'],
  mailbox_timeout: [504, 'Mail server too slow', 'The mail server did not answer in time.'],
  unavailable: [503, 'Not available', 'Postern is starting or stopping. Please try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, title: string, message: string]>;

type OwnCode = keyof typeof PROBLEMS;
/** Ours, and those of the sign-in library, which keep their code, status and sentence. */
export type ProblemCode = OwnCode | LoginErrorCode;

export interface ProblemExtras {
  readonly message?: string;
  readonly detail?: string;
  readonly retryAfter?: number;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly failure?: MailboxFailure;
  /** The scope that a token would need. */
  readonly scope?: string;
}

/** Which problem a request was answered with, for the log of what programs do. */
const answered = new WeakMap<FastifyRequest, ProblemCode>();

export function problemOf(request: FastifyRequest): ProblemCode | undefined {
  return answered.get(request);
}

/** An answer that is not a success, on purpose. Anything else that is thrown is a bug and is masked. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(extras.message ?? kindOf(code)[2]);
    this.name = 'HttpProblem';
    this.code = code;
    this.extras = extras;
  }
}

/** Writes a problem as RFC 9457 problem details, or as a page for a person. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: HttpProblem,
): FastifyReply {
  const [status, title, words] = kindOf(problem.code);
  answered.set(request, problem.code);
  const challenge = status === 401 || status === 403 ? bearerChallenge(problem) : undefined;
  if (challenge !== undefined) void reply.header('www-authenticate', challenge);
  if (wantsPage(request)) {
    const reference = status === 500 ? request.id : undefined;
    return reply
      .code(status)
      .header('content-security-policy', PROBLEM_PAGE_CSP)
      .type('text/html; charset=utf-8')
      .send(problemPage(title, words, reference));
  }
  const { message: _message, scope: _scope, failure, fields, ...extras } = problem.extras;
  const body: Problem = {
    type: 'about:blank',
    title,
    status,
    code: problem.code,
    error: problem.code,
    message: problem.message,
    requestId: request.id,
    ...extras,
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(failure === undefined ? {} : { failure }),
  };
  if (extras.retryAfter !== undefined) void reply.header('retry-after', String(extras.retryAfter));
  return reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(body));
}

/** What a program can do about it (RFC 6750, section 3). A person's browser asks for nothing on seeing this scheme. */
function bearerChallenge({ code, extras }: HttpProblem): string | undefined {
  const realm = 'Bearer realm="Postern"';
  if (code === 'not_signed_in') return realm;
  if (code === 'token_invalid') return `${realm}, error="invalid_token"`;
  if (code !== 'scope_forbidden' || extras.scope === undefined) return undefined;
  return `${realm}, error="insufficient_scope", scope="${extras.scope}"`;
}

function kindOf(code: ProblemCode): readonly [status: number, title: string, message: string] {
  if (isOwn(code)) return PROBLEMS[code];
  const { status, message } = LOGIN_ERRORS[code];
  return [status, 'Not accepted', message];
}

function isOwn(code: ProblemCode): code is OwnCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** Turns whatever was thrown into a problem: ours as they are, the framework's by status, the rest masked. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const status = statusOf(error);
  if (status === 413) return new HttpProblem('too_large');
  if (status === 415) return new HttpProblem('media_type_unsupported');
  if (status === 429) return new HttpProblem('too_many_requests');
  if (status === 503) return new HttpProblem('unavailable');
  if (status !== undefined && status >= 400 && status < 500) return new HttpProblem('request_invalid');
  return new HttpProblem('internal');
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
