import type Database from 'better-sqlite3';
import type { Pool } from 'pg';
import { addressOf, jsonPost, networkOf, ORIGIN, USER_AGENT } from './contestant.ts';
import type { Contestant, Way } from './contestant.ts';

/** What of better-auth is used here. */
interface BetterAuth {
  handler(request: Request): Promise<Response>;
  readonly api: Readonly<Record<string, (input: object) => Promise<unknown>>>;
  readonly $context: Promise<{
    readonly internalAdapter: { createUser(user: object): Promise<unknown> };
  }>;
}

type Plugin = (options: object) => object;

/** Counted, never spent. */
const AMPLE = { window: 3_600, max: 1_000_000_000 };

/**
 * better-auth as its documentation sets it up for production, with the plugins for links and codes; only its
 * rate limits are raised. Its own folder holds it: `npm ci` in bench/login installs it.
 */
export async function betterAuth(database: Database.Database | Pool, people: number): Promise<Contestant> {
  process.env['NODE_ENV'] = 'production';
  const mails = new Map<string, string>();
  const make = await loaded<(options: object) => BetterAuth>('better-auth', 'betterAuth');
  const magicLink = await loaded<Plugin>('better-auth/plugins', 'magicLink');
  const emailOTP = await loaded<Plugin>('better-auth/plugins', 'emailOTP');
  const keep = ({
    email,
    token,
    otp,
  }: Readonly<Record<'email' | 'token' | 'otp', string>>): Promise<void> => {
    mails.set(email, token ?? otp);
    return Promise.resolve();
  };
  const options = {
    baseURL: ORIGIN,
    secret: 'a secret of the bench, which guards nothing at all 0123456789',
    database,
    telemetry: { enabled: false },
    rateLimit: {
      ...AMPLE,
      customRules: { '/sign-in/*': AMPLE, '/magic-link/*': AMPLE, '/email-otp/*': AMPLE },
    },
    plugins: [magicLink({ sendMagicLink: keep }), emailOTP({ sendVerificationOTP: keep })],
  };
  const migrations = await loaded<(options: object) => Promise<{ runMigrations(): Promise<void> }>>(
    'better-auth/db/migration',
    'getMigrations',
  );
  await (await migrations(options)).runMigrations();
  const auth = make(options);
  const { internalAdapter } = await auth.$context;
  for (let person = 0; person < people; person += 1) {
    await internalAdapter.createUser({ email: addressOf(person), name: '', emailVerified: true });
  }

  const headersOf = (person: number): Record<string, string> => ({
    'x-forwarded-for': networkOf(person),
    'user-agent': USER_AGENT,
  });
  const call = async (request: Request, expected: number): Promise<void> => {
    const response = await auth.handler(request);
    const body = await response.text();
    if (response.status !== expected) throw new Error(`better-auth: ${String(response.status)} ${body}`);
    if (expected === 302 && response.headers.get('location')?.includes('error') === true) {
      throw new Error(`better-auth: ${response.headers.get('location') ?? ''}`);
    }
  };
  const api = async (name: string, input: object): Promise<void> => {
    await auth.api[name]?.(input);
  };

  return {
    name: 'better-auth',
    async ask(kind, person, way: Way) {
      const email = addressOf(person);
      const body = kind === 'link' ? { email } : { email, type: 'sign-in' };
      if (way === 'core') {
        const headers = new Headers(headersOf(person));
        await api(kind === 'link' ? 'signInMagicLink' : 'sendVerificationOTP', { body, headers });
      } else {
        const path = kind === 'link' ? '/sign-in/magic-link' : '/email-otp/send-verification-otp';
        await call(jsonPost(`/api/auth${path}`, body, headersOf(person)), 200);
      }
      return { attempt: '', cookie: '' };
    },
    async prove(kind, _waiting, person, way) {
      const email = addressOf(person);
      const proof = mails.get(email) ?? '';
      const headers = headersOf(person);
      if (kind === 'code') {
        const body = { email, otp: proof };
        if (way === 'core') await api('signInEmailOTP', { body, headers: new Headers(headers) });
        else await call(jsonPost('/api/auth/sign-in/email-otp', body, headers), 200);
      } else if (way === 'core') {
        await api('magicLinkVerify', { query: { token: proof }, headers: new Headers(headers) });
      } else {
        const url = `${ORIGIN}/api/auth/magic-link/verify?token=${proof}&callbackURL=%2Finbox`;
        await call(new Request(url, { headers }), 302);
      }
    },
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Loaded by name: it is installed for this bench alone, and the rest of the repository does not know its types. */
async function loaded<T>(specifier: string, name: string): Promise<T> {
  const module: Readonly<Record<string, T>> = await import(specifier);
  const value = module[name];
  if (value === undefined) throw new Error(`${specifier} has no ${name}.`);
  return value;
}
