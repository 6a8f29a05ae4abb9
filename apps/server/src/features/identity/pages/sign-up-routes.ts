import { sendCookies } from '../../../http/browser.ts';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import { startSignUp } from '../sign-up.ts';
import type { SignUpParts } from '../sign-up.ts';
import { notePage } from './note-page.ts';
import { readForm, sendError, sendRefused, tokenOf, waitWords } from './page-exchange.ts';
import type { PageParts } from './page-exchange.ts';
import { formField, pageSite, sendPage } from './page-kit.ts';
import { signUpPage } from './sign-up-page.ts';

const NAMES = ['email', 'firstName', 'lastName', 'username', 'password', 'grant'] as const;

/** The form of a sign-up, and what became of it. */
export function signUpRoutes(parts: PageParts & SignUpParts): void {
  const { app, login, rules, minimum } = parts;
  const site = pageSite(login);
  const path = SIGN_IN_PATHS.signUp;
  const shown = { rules, minimum: minimum.alone };
  const signIn = { url: SIGN_IN_PATHS.form, label: 'Sign in' };
  app.get(path, (_request, reply) => sendPage(reply, signUpPage(site, shown)));
  const setup = notePage(site, {
    title: 'First the account',
    words: [
      'This link sets Postern up. Open it again, type your address, and have the link mailed: names and a password are set in the settings afterwards.',
    ],
    link: signIn,
  });
  // From the page of an invitation: the address and the token that were there.
  app.post(SIGN_IN_PATHS.signUpInvited, async (request, reply) => {
    const typed = { email: formField(request, 'email'), grant: tokenOf(request, 'grant') };
    const opened = await login.openGrant(typed.grant);
    if (!opened.ok) return sendError(parts, reply, opened.error);
    return opened.purpose === 'invite'
      ? sendPage(reply, signUpPage(site, { ...shown, typed }))
      : sendPage(reply, setup, 409);
  });
  app.post(path, async (request, reply) => {
    const { fields, browser } = readForm(parts, request, { path, names: NAMES });
    const typed = { ...fields, password: '' };
    const done = await startSignUp(parts, fields, browser);
    switch (done.outcome) {
      case 'mailed':
        sendCookies(reply, done.setCookie);
        return reply.redirect(SIGN_IN_PATHS.checkMail, 303);
      case 'invalid':
        return sendPage(reply, signUpPage(site, { ...shown, typed, faults: done.faults }), 422);
      case 'wait': {
        const notice = waitWords(reply, done.seconds);
        return sendPage(reply, signUpPage(site, { ...shown, typed, notice }), 429);
      }
      case 'refused':
        return sendRefused(parts, reply, { refused: done.refused, path, fields });
      case 'closed':
        return sendPage(reply, signUpPage(site, shown), 403);
    }
  });
  const done = notePage(site, {
    title: 'Your account is made',
    words: ['The address is confirmed. Sign in to begin.'],
    link: signIn,
  });
  app.get(SIGN_IN_PATHS.signUpDone, (_request, reply) => sendPage(reply, done));
  const ended = notePage(site, {
    title: 'This sign-up has ended',
    words: [
      'It was too old, or the address has an account already. Nothing that was typed then is kept.',
      'Sign in with the address, or begin again.',
    ],
    link: signIn,
  });
  app.get(SIGN_IN_PATHS.signUpEnded, (_request, reply) => sendPage(reply, ended));
}
