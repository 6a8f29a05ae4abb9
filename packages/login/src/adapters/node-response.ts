import type { ServerResponse } from 'node:http';

/** Sends a web `Response` as it is; `Set-Cookie` keeps its lines. Cookies set before stay. */
export async function sendWebResponse(response: Response, to: ServerResponse): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer());
  to.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') to.setHeader(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) to.appendHeader('set-cookie', cookie);
  if (response.status !== 204 && response.status !== 304) to.setHeader('content-length', body.byteLength);
  to.end(to.req.method === 'HEAD' ? undefined : body);
}
