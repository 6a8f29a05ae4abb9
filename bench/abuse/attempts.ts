import { randomBytes } from 'node:crypto';

/** One request of a client that has no right to anything. */
export interface Attempt {
  readonly kind: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Form fields of a POST. */
  readonly fields?: Readonly<Record<string, string>>;
}

const GUESSES = [
  'Summer2026!',
  'correct horse battery',
  'passw0rd12345678',
  'letmeinletmein',
  'postern-postern',
];
const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Everything a stranger can try at the door, in turn: mails, codes, passwords, links, cookies, second factors. */
export function hostileAttempt(turn: number, victims: readonly string[]): Attempt {
  const victim = victims[turn % victims.length] ?? 'nobody@example.org';
  const someone = turn % 3 === 0 ? `nobody${String(turn)}@example.org` : victim;
  switch (turn % 6) {
    case 0:
      return post('mail asked for', '/sign-in', { email: someone });
    case 1:
      return post('password guessed', '/sign-in/password', {
        identifier: someone,
        password: GUESSES[turn % GUESSES.length] ?? '',
      });
    case 2: {
      const fields = { cid: token(16), code: guessedCode() };
      return post('code guessed', '/sign-in/code', fields, `__Host-pl_bind=${token(32)}`);
    }
    case 3:
      return post('link forged', '/sign-in/verify', { token: token(96) });
    case 4:
      return get('session guessed', '/api/v1/me', `__Host-pl_sid=${token(32)}`);
    default: {
      const code = String(turn % 1_000_000).padStart(6, '0');
      const fields = { method: 'totp', code };
      return post('second factor guessed', '/sign-in/second-factor', fields, `__Host-pl_mfa=${token(32)}`);
    }
  }
}

/** What a crowd of harmless visitors asks for. */
export function harmlessRequest(turn: number): Attempt {
  const paths = ['/sign-in', '/sign-in/pages.css', '/healthz'] as const;
  return get('looked', paths[turn % paths.length] ?? '/sign-in');
}

/** One of 10,000 clients, every second one by IPv6, each in a network of its own. */
export function addressOf(turn: number): string {
  const client = (turn * 7_919) % 10_000;
  if (client % 2 === 0) return `203.${String(client >> 8)}.${String(client & 255)}.7`;
  return `2001:db8:${client.toString(16)}::7`;
}

function post(
  kind: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  cookie?: string,
): Attempt {
  return { kind, method: 'POST', path, fields, headers: cookie === undefined ? {} : { cookie } };
}

function get(kind: string, path: string, cookie?: string): Attempt {
  return { kind, method: 'GET', path, headers: cookie === undefined ? {} : { cookie } };
}

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

function guessedCode(): string {
  const letters = [...randomBytes(8)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length] ?? 'A').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
