import type { Login, TrustedProxies } from '@postern/login';
import { fastifyLogin } from '@postern/login/fastify';
import type { FastifyInstance } from 'fastify';

/** Where the library's pages are; see `webPaths` there. */
export const SIGN_IN_PATHS = {
  form: '/sign-in',
  code: '/sign-in/code',
  stylesheet: '/sign-in/pages.css',
} as const;

export interface SignInPagesParts {
  readonly app: FastifyInstance;
  readonly login: Login;
  readonly trustedProxies: TrustedProxies;
}

/** The sign-in pages: the library's own, under our address. */
export async function signInPages({ app, login, trustedProxies }: SignInPagesParts): Promise<void> {
  await app.register(fastifyLogin, { login, trustedProxies, siteName: 'Postern' });
}
