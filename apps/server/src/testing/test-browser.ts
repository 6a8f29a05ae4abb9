import type { RouteContract } from '@postern/contracts';
import type { z } from 'zod';

/** What a browser does: keeps cookies, sends its Origin, follows nothing by itself. Each has a network of its own. */
export interface TestBrowser {
  readonly origin: string;
  readonly cookieHeader: () => string;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly form: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly json: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** Calls one route of the API table and checks the answer against its contract. */
  readonly call: <const R extends RouteContract>(route: R, parts?: CallParts) => Promise<Answer<R>>;
}

export interface CallParts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Answer<R extends RouteContract> = R extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

export function createBrowser(origin: string, clientIp: string): TestBrowser {
  const cookies = new Map<string, string>();
  const cookieHeader = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', clientIp);
    if (cookies.size > 0) headers.set('cookie', cookieHeader());
    if (init.method !== 'GET' && !headers.has('origin')) headers.set('origin', origin);
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    if (/Max-Age=0\b/.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  const json: TestBrowser['json'] = (method, path, body, headers = {}) =>
    send(path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return {
    origin,
    cookieHeader,
    get: (path, headers = {}) => send(path, { method: 'GET', headers }),
    form: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    json,
    call: async <const R extends RouteContract>(route: R, { params = {}, query, body }: CallParts = {}) => {
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(params[name] ?? ''),
      );
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const response = await json(route.method, `${path}${search}`, body);
      if (response.status !== route.status) {
        throw new Error(
          `${route.method} ${path} answered ${String(response.status)}: ${await response.text()}`,
        );
      }
      const answer = route.response === undefined ? undefined : route.response.parse(await response.json());
      // The schema of this very route has just been applied.
      return answer as Answer<R>;
    },
  };
}
