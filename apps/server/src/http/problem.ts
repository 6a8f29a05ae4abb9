import { PROBLEM_TYPE } from '@postern/contracts';
import type { MailboxFailure, Problem } from '@postern/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_PAGE_CSP, problemPage, wantsPage } from './problem-page.ts';

/** Every problem the API answers with: stable code → status and words that may be shown. */
export const PROBLEMS = {
  request_invalid: [400, 'This request is not valid', 'Something in this request is missing or wrong.'],
  not_signed_in: [401, 'Please sign in', 'Your session has ended. Please sign in again.'],
  origin_rejected: [403, 'Request refused', 'This request came from another site.'],
  not_found: [404, 'Not found', 'There is nothing here.'],
  method_not_allowed: [405, 'Method not allowed', 'This address does not accept that method.'],
  mailbox_duplicate: [409, 'Already connected', 'This mailbox is connected already.'],
  message_moved: [
    409,
    'The folder has changed',
    'The mail server renumbered this folder. Load the list again.',
  ],
  message_gone: [410, 'This message is gone', 'It was moved or deleted in the meantime.'],
  too_large: [413, 'Too large', 'This is larger than Postern accepts.'],
  message_too_large: [413, 'Message too large', 'This message is too large to be read here.'],
  media_type_unsupported: [415, 'Unsupported media type', 'Send this request as application/json.'],
  wrong_host: [421, 'Wrong address', 'Postern is opened at another address.'],
  mailbox_limit: [422, 'Too many mailboxes', 'No more mailboxes can be connected to this account.'],
  mailbox_unreachable: [422, 'Cannot connect', 'The mail server could not be signed in to.'],
  image_unavailable: [422, 'Image not available', 'This image could not be fetched safely.'],
  too_many_requests: [429, 'Too many requests', 'Too many requests. Please wait a moment.'],
  internal: [
    500,
    'Something went wrong',
    'Something went wrong on our side. Nothing was lost; please try again.',
  ],
  mailbox_offline: [502, 'Mail server not reachable', 'The mail server did not answer.'],
  mailbox_timeout: [504, 'Mail server too slow', 'The mail server did not answer in time.'],
  unavailable: [503, 'Not available', 'Postern is starting or stopping. Please try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, title: string, message: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemExtras {
  readonly message?: string;
  readonly detail?: string;
  readonly retryAfter?: number;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly failure?: MailboxFailure;
}

/** An answer that is not a success, on purpose. Anything else that is thrown is a bug and is masked. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(extras.message ?? PROBLEMS[code][2]);
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
  const [status, title, words] = PROBLEMS[problem.code];
  if (wantsPage(request)) {
    const reference = status === 500 ? request.id : undefined;
    return reply
      .code(status)
      .header('content-security-policy', PROBLEM_PAGE_CSP)
      .type('text/html; charset=utf-8')
      .send(problemPage(title, words, reference));
  }
  const { message: _message, failure, fields, ...extras } = problem.extras;
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

/** Turns whatever was thrown into a problem: ours as they are, the framework's by status, the rest masked. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const status = statusOf(error);
  if (status === 413) return new HttpProblem('too_large');
  if (status === 415) return new HttpProblem('media_type_unsupported');
  if (status === 429) return new HttpProblem('too_many_requests');
  if (status !== undefined && status >= 400 && status < 500) return new HttpProblem('request_invalid');
  return new HttpProblem('internal');
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
