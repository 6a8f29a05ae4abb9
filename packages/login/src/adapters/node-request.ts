import type { IncomingMessage } from 'node:http';

/** Headers that name the connection, not the request: the `Request` class refuses some, and none matters here. */
const CONNECTION_HEADERS: readonly string[] = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

/** Methods that the `Request` class throws at. Under another name they are what they are here: not allowed. */
const REFUSED_METHODS: readonly string[] = ['CONNECT', 'TRACE', 'TRACK'];

/**
 * A node request as a web `Request`. Its URL is made from the configured origin and the path alone: whatever
 * `Host`, `X-Forwarded-Host` or an absolute request target say, nothing is built from them (T-50).
 * @param body What a framework has read already; undefined: the stream is still whole.
 */
export function toWebRequest(
  message: IncomingMessage,
  { origin, target, body }: { readonly origin: string; readonly target?: string; readonly body?: Uint8Array },
): Request {
  const method = methodOf(message);
  const url = `${origin}${pathOf(target ?? message.url ?? '/')}`;
  const headers = toHeaders(message);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const init: RequestInit & { readonly duplex: 'half' } = {
    method,
    headers,
    body: body === undefined ? bodyOf(message) : new Uint8Array(body),
    duplex: 'half',
  };
  return new Request(url, init);
}

function methodOf({ method = 'GET' }: IncomingMessage): string {
  return REFUSED_METHODS.includes(method) ? `X-${method}` : method;
}

/** The path and query of a request target: `*` and an absolute form have none of ours in front. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  if (!URL.canParse(target)) return '/';
  const { pathname, search } = new URL(target);
  return `${pathname.startsWith('/') ? '' : '/'}${pathname}${search}`;
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (CONNECTION_HEADERS.includes(name.toLowerCase())) continue;
    try {
      headers.append(name, rawHeaders[at + 1] ?? '');
    } catch {
      // Bytes that no web header may have: for us the header is not there.
    }
  }
  return headers;
}

function bodyOf(message: IncomingMessage): ReadableStream<Uint8Array> | null {
  const empty =
    message.headers['content-length'] === '0' ||
    (message.headers['content-length'] === undefined && message.headers['transfer-encoding'] === undefined);
  if (empty) return null;
  let chunks: AsyncIterator<unknown> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= message[Symbol.asyncIterator]();
        const read: IteratorResult<unknown, unknown> = await chunks.next();
        if (read.done === true) controller.close();
        else if (read.value instanceof Uint8Array) controller.enqueue(new Uint8Array(read.value));
      },
    },
    // Nothing is read before somebody asks: the body of a request that is not ours is the host's.
    { highWaterMark: 0 },
  );
}
