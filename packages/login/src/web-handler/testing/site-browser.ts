/** What a browser does: keeps `__Host-` cookies, sends its Origin, follows nothing by itself. */
export interface SiteBrowser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  form(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string | undefined>>,
  ): Promise<Response>;
  json(
    path: string,
    value: unknown,
    headers?: Readonly<Record<string, string | undefined>>,
  ): Promise<Response>;
  /** Any method and headers, with this browser's cookies. */
  send(path: string, init: RequestInit): Promise<Response>;
}

export type SendRequest = (path: string, init: RequestInit) => Promise<Response>;

type HeaderRecord = Readonly<Record<string, string | undefined>>;

/** A browser of a site whose requests go through `send`, be that a handler or a port. */
export function siteBrowser(origin: string, request: SendRequest): SiteBrowser {
  const cookies = new Map<string, string>();
  const send: SendRequest = async (path, init) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await request(path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  const post = (path: string, type: string, body: string, more: HeaderRecord): Promise<Response> =>
    send(path, { method: 'POST', headers: headersOf({ origin, 'content-type': type, ...more }), body });
  return {
    cookies,
    send,
    get: (path, headers = {}) => send(path, { method: 'GET', headers }),
    form: (path, fields, headers = {}) =>
      post(path, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), headers),
    json: (path, value, headers = {}) => post(path, 'application/json', JSON.stringify(value), headers),
  };
}

/** The value of a hidden or typed field of a page; empty where there is none. */
export function fieldOf(page: string, name: string): string {
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';
}

/** The number the waiting page shows. */
export function numberOn(page: string): string {
  return /match-number">(\d{4})</.exec(page)?.[1] ?? '';
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';', 1);
  const at = pair.indexOf('=');
  if (/Max-Age=0\b/.test(line)) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

function headersOf(headers: HeaderRecord): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) result.set(name, value);
  return result;
}
