import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE } from '@postern/contracts';
import type { Problem } from '@postern/contracts';
import { PROBLEMS } from './problem.ts';

/** What Node's parser gives up with, and the problem it is; everything else is a request that makes no sense. */
const CODES: Readonly<Record<string, 'headers_too_large' | 'request_slow'>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_slow',
};

/**
 * Answers what is no HTTP, has too many headers or comes too slowly. There is no request yet that a route could answer;
 * the envelope is the same as everywhere (P03), and the connection is closed after it.
 */
export function answerUnreadable(error: Error, socket: Socket): void {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) {
    socket.destroy();
    return;
  }
  const known = 'code' in error && typeof error.code === 'string' ? CODES[error.code] : undefined;
  const code = known ?? 'request_invalid';
  const [status, title, message] = PROBLEMS[code];
  const requestId = randomUUID();
  const problem: Problem = { type: 'about:blank', title, status, code, error: code, message, requestId };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${String(status)} ${title}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${String(Buffer.byteLength(body))}`,
    "content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
