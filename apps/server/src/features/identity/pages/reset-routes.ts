import { sendCookies } from '../../../http/browser.ts';
import { finishReset, startReset } from '../reset-password.ts';
import type { ResetParts } from '../reset-password.ts';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import { notePage } from './note-page.ts';
import { readForm, sendError, sendRefused, tokenOf, waitWords } from './page-exchange.ts';
import type { PageParts } from './page-exchange.ts';
import { pageSite, sendPage } from './page-kit.ts';
import { forgotPage, newPasswordPage } from './password-pages.ts';

/** A forgotten password: asking for the link, and setting the new one. */
export function resetRoutes(parts: PageParts & ResetParts): void {
  askRoutes(parts);
  setRoutes(parts);
}

function askRoutes(parts: PageParts & ResetParts): void {
  const { app, login } = parts;
  const site = pageSite(login);
  const path = SIGN_IN_PATHS.forgot;
  app.get(path, (_request, reply) => sendPage(reply, forgotPage(site)));
  app.post(path, async (request, reply) => {
    const { fields, browser } = readForm(parts, request, { path, names: ['email'] });
    const { email } = fields;
    const started = await startReset(parts, email, browser);
    switch (started.outcome) {
      case 'mailed':
        sendCookies(reply, started.setCookie);
        return reply.redirect(SIGN_IN_PATHS.checkMail, 303);
      case 'not_an_address':
        return sendPage(reply, forgotPage(site, { email, fault: 'This is not an e-mail address.' }), 422);
      case 'wait':
        return sendPage(reply, forgotPage(site, { email, fault: waitWords(reply, started.seconds) }), 429);
      case 'refused':
        return sendRefused(parts, reply, { refused: started.refused, path, fields });
    }
  });
}

function setRoutes(parts: PageParts & ResetParts): void {
  const { app, login, minimum } = parts;
  const site = pageSite(login);
  const path = SIGN_IN_PATHS.newPassword;
  const ended = notePage(site, {
    title: 'This link has ended',
    words: ['A link to set a password works once, and not for long. Nothing was changed.'],
    link: { url: SIGN_IN_PATHS.forgot, label: 'Ask for a new link' },
  });
  const saved = notePage(site, {
    title: 'The password is set',
    words: [
      'Every browser was signed out. Sign in with the new password; a second factor is asked for as ever.',
    ],
    link: { url: SIGN_IN_PATHS.password, label: 'Sign in' },
  });
  app.get(path, (_request, reply) => sendPage(reply, newPasswordPage(site, { minimum })));
  app.get(SIGN_IN_PATHS.newPasswordEnded, (_request, reply) => sendPage(reply, ended, 410));
  app.get(SIGN_IN_PATHS.passwordSaved, (_request, reply) => sendPage(reply, saved));
  app.post(path, async (request, reply) => {
    const { fields, browser } = readForm(parts, request, { path, names: ['password', 'revoke'] });
    const token = tokenOf(request);
    const again = (fault: string): string => newPasswordPage(site, { minimum, token, fault });
    const done = await finishReset(parts, {
      token,
      password: fields.password,
      revokeTokens: fields.revoke === 'yes',
      ipKey: browser.ipKey,
    });
    switch (done.outcome) {
      case 'set':
        return reply.redirect(SIGN_IN_PATHS.passwordSaved, 303);
      case 'unfit':
        return sendPage(reply, again(done.advice), 422);
      case 'wait':
        return sendPage(reply, again(waitWords(reply, done.seconds)), 429);
      case 'refused':
        return sendError(parts, reply, done.error);
      case 'ended':
        return sendPage(reply, ended, 410);
    }
  });
}
