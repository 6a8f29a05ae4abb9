import type { LoginError } from '../errors.ts';
import { pageHeaders } from '../pages/page-headers.ts';

/** Assets change with a version of the library only; a short life spares a question to the site's own cache. */
const ASSET_MAX_AGE_SECONDS = 300;

type HeaderList = readonly (readonly [string, string])[];

export interface PageAnswer {
  readonly status?: number;
  readonly setCookie?: readonly string[] | undefined;
  readonly error?: LoginError | undefined;
  /** See {@link pageHeaders}. */
  readonly asks?: boolean;
}

export function page(html: string, answer: PageAnswer = {}): Response {
  const { status, error } = answer;
  const headers = [
    ...Object.entries(pageHeaders(answer)),
    ...waitHeaders(error),
    ...cookieHeaders(answer.setCookie),
  ];
  return new Response(html, { status: status ?? statusOf(error), headers: toHeaders(headers) });
}

export function json(value: object, answer: Omit<PageAnswer, 'asks'> = {}): Response {
  const { status, error } = answer;
  const headers: HeaderList = [
    ...Object.entries(pageHeaders()),
    ['Content-Type', 'application/json; charset=utf-8'],
    ...waitHeaders(error),
    ...cookieHeaders(answer.setCookie),
  ];
  return new Response(JSON.stringify(value), {
    status: status ?? statusOf(error),
    headers: toHeaders(headers),
  });
}

/** After a POST the browser GETs what comes next, so that going back or reloading repeats nothing. */
export function redirect(path: string, setCookie: readonly string[] = [], more: HeaderList = []): Response {
  const headers: HeaderList = [
    ...Object.entries(pageHeaders()).filter(([name]) => name !== 'Content-Type'),
    ['Location', path],
    ...more,
    ...cookieHeaders(setCookie),
  ];
  return new Response(null, { status: 303, headers: toHeaders(headers) });
}

/** For what no person reads: a wrong method, type or size. */
export function plain(status: number, text: string, more: HeaderList = []): Response {
  const headers: HeaderList = [
    ...Object.entries(pageHeaders()),
    ['Content-Type', 'text/plain; charset=utf-8'],
    ...more,
  ];
  return new Response(status === 204 ? null : `${text}\n`, { status, headers: toHeaders(headers) });
}

export function asset(type: 'text/css' | 'text/javascript', body: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': `public, max-age=${ASSET_MAX_AGE_SECONDS}`,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function statusOf(error: LoginError | undefined): number {
  return error?.status ?? 200;
}

/** `Retry-After` (RFC 9110), and `RateLimit` for clients that read it. */
function waitHeaders(error: LoginError | undefined): HeaderList {
  if (error?.retryAfter === undefined) return [];
  const seconds = String(Math.ceil(error.retryAfter));
  return [
    ['Retry-After', seconds],
    ['RateLimit', `"login";r=0;t=${seconds}`],
  ];
}

function cookieHeaders(setCookie: readonly string[] = []): HeaderList {
  return setCookie.map((value) => ['Set-Cookie', value]);
}

/** The last of one name holds, but every `Set-Cookie` does. */
function toHeaders(list: HeaderList): Headers {
  const headers = new Headers();
  for (const [name, value] of list) {
    if (name === 'Set-Cookie') headers.append(name, value);
    else headers.set(name, value);
  }
  return headers;
}
