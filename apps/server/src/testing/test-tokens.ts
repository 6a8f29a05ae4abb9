import { CreatedApiToken } from '@postern/contracts';
import type { TestBrowser } from './test-browser.ts';
import type { TestPostern } from './test-postern.ts';

/** A program: no cookies, no Origin, a token. */
export interface TestClient {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

/** Makes a token as the page does. Whoever signed in just now without a second factor has a step-up open. */
export async function createTestToken(
  person: TestBrowser,
  asked: Readonly<Record<string, unknown>>,
): Promise<CreatedApiToken> {
  const body = { name: 'Test', scopes: ['mail:read'], mailboxes: 'all', ...asked };
  const answer = await person.json('POST', '/api/v1/api-tokens', body);
  if (answer.status !== 201) throw new Error(`no token: ${String(answer.status)} ${await answer.text()}`);
  return CreatedApiToken.parse(await answer.json());
}

export function bearer(
  postern: Pick<TestPostern, 'origin'>,
  token: string,
  address = '203.0.113.7',
): TestClient {
  const send: TestClient['send'] = (method, path, body, headers = {}) =>
    fetch(new URL(path, postern.origin), {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        'x-forwarded-for': address,
        'user-agent': 'curl/8.14.1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { send, get: (path, headers) => send('GET', path, undefined, headers) };
}

/** Status and code of an answer. */
export async function problemOf(answer: Response): Promise<readonly [status: number, code: string]> {
  const { code, error, message, status } = (await answer.json()) as Record<string, unknown>;
  if (error !== code || status !== answer.status || typeof message !== 'string')
    throw new Error(`not the envelope of the API: ${JSON.stringify({ code, error, status })}`);
  return [answer.status, String(code)];
}

/** Headers that a hostile client might send: pieces of right ones, cut, doubled and mixed. Always the same ones. */
export function* hostileHeaders(count: number, token: string): Generator<string> {
  const pieces = [
    ...['Bearer', 'bearer', 'BEARER', 'Basic', 'Digest', ' ', '  ', '\t', ',', '=', '"', '.', '..', '_', '-'],
    ...[
      'pst_',
      token,
      'eyJhbGciOiJub25lIn0',
      'eyJhbGciOiJFZERTQSIsImtpZCI6Ii4uLyJ9',
      'A'.repeat(86),
      '\u00ff',
    ],
    ...['%00', '{}', 'null', '\u00e9', 'undefined', '__proto__', '0', "' OR 1=1 --", 'e'.repeat(3_000)],
  ];
  let seed = 20_261_122;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < count; round += 1) {
    yield Array.from({ length: next(7) }, () => {
      const piece = pieces[next(pieces.length)] ?? '';
      return next(3) === 0 ? piece.slice(0, next(piece.length + 1)) : piece;
    }).join('');
  }
}
