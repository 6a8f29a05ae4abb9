import type { Login, TrustedProxies } from '@postern/login';
import { fastifyLogin } from '@postern/login/fastify';
import type { Passkeys } from '@postern/login/passkeys';
import { errorPage, passwordPage, requestPage, welcomePage } from '@postern/login/pages';
import type { Passwords } from '@postern/login/password';
import type { FastifyInstance } from 'fastify';
import { barePasswordPage } from './pages/bare-password-page.ts';
import type { OnProven } from './proof-pages.ts';
import type { SignUpRules } from './sign-up-policy.ts';
import type { UserStore } from './users.ts';
import { SIGN_IN_PATHS } from './sign-in-paths.ts';

export interface SignInPagesParts {
  readonly app: FastifyInstance;
  readonly login: Login;
  readonly trustedProxies: TrustedProxies;
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;
  readonly rules: SignUpRules;
  readonly onProven: OnProven;
  readonly users: Pick<UserStore, 'count'>;
}

/** The sign-in pages: the library's own, under our address, with a way to sign up where the site takes new people. */
export async function signInPages({ app, login, rules, ...parts }: SignInPagesParts): Promise<void> {
  const { trustedProxies, passwords, passkeys, onProven, users } = parts;
  // Which link it is the token says, which stays in the browser until the form is sent: by then it is too late.
  let isNew = false;
  app.addHook('onRequest', async ({ url }) => {
    if (url === SIGN_IN_PATHS.welcome) isNew = (await users.count()) === 0;
  });
  await app.register(fastifyLogin, {
    login,
    trustedProxies,
    siteName: 'Postern',
    passwords,
    passkeys,
    forgotPassword: SIGN_IN_PATHS.forgot,
    onProven,
    pages: {
      password: passwordPageWithReason,
      error: errorPageWithReason,
      welcome: (site, page) =>
        isNew
          ? welcomePage(site, { ...page, purpose: 'setup' })
          : welcomePageWithPassword(site, { ...page, purpose: 'invite' }),
      ...(rules.mode === 'open' ? { request: requestPageWithSignUp } : {}),
    },
  });
}

/** The library's first page, and one line more. */
const requestPageWithSignUp: typeof requestPage = (site, page) => {
  const words = site.language === 'ru' ? 'Завести учётную запись' : 'Make an account';
  const link = `<p><a href="${SIGN_IN_PATHS.signUp}">${words}</a></p>`;
  return requestPage(site, page).replace('</main>', `${link}</main>`);
};

/** The page of an invitation, and another way on: with names and a password. */
const welcomePageWithPassword: typeof welcomePage = (site, page) => {
  const words = site.language === 'ru' ? 'Задать имя и пароль' : 'Set a name and a password';
  const button = `<button type="submit" class="plain" formaction="${SIGN_IN_PATHS.signUpInvited}">${words}</button>`;
  return welcomePage(site, page).replace('</form>', `${button}</form>`);
};

/** The hook refuses a sign-in for one reason alone; see `createFactorRules`. */
const BARE = 'sign_in_refused';

const passwordPageWithReason: typeof passwordPage = (site, page) =>
  page.error?.code === BARE ? barePasswordPage(site) : passwordPage(site, page);

const errorPageWithReason: typeof errorPage = (site, page) =>
  page.error.code === BARE ? barePasswordPage(site) : errorPage(site, page);
