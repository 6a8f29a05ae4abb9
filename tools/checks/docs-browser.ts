/** As much of a browser as the documentation's programs are tried with: cookies, forms, no redirects followed. */
export interface PlainBrowser {
  get(path: string): Promise<Response>;
  /** Posts a form as this browser's own page would. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

export function plainBrowser(origin: string): PlainBrowser {
  const jar = new Map<string, string>();
  async function ask(
    path: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers?: Headers },
  ): Promise<Response> {
    const headers = init.headers ?? new Headers();
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: new Headers({ origin }) }),
  };
}

/** Tries until there is an answer, for at most 20 seconds. */
export async function until<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('There was no answer for 20 seconds.');
}
