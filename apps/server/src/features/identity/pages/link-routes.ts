import type { PageSite } from '@postern/login/pages';
import { sendCookies } from '../../../http/browser.ts';
import { signInByLink } from '../sign-in-link.ts';
import type { SignInLinkParts } from '../sign-in-link.ts';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import { notePage } from './note-page.ts';
import { sendError, tokenOf } from './page-exchange.ts';
import type { PageParts } from './page-exchange.ts';
import { pageSite, sendPage } from './page-kit.ts';
import { signInLinkPage } from './password-pages.ts';

/** The operator's sign-in link: a page with one button, and what the button does. */
export function linkRoutes(parts: PageParts & SignInLinkParts): void {
  const { app, login, readBrowser } = parts;
  const site = pageSite(login);
  const ended = notePage(site, {
    title: 'This link has ended',
    words: ['A sign-in link works once, for half an hour. Ask whoever runs this site for another.'],
    link: { url: SIGN_IN_PATHS.form, label: 'Sign in by mail' },
  });
  app.get(SIGN_IN_PATHS.link, (_request, reply) => sendPage(reply, signInLinkPage(site)));
  app.post(SIGN_IN_PATHS.link, async (request, reply) => {
    const done = await signInByLink(parts, tokenOf(request), readBrowser(request));
    if (done === undefined) return sendPage(reply, ended, 410);
    if (done.ok) {
      sendCookies(reply, done.setCookie);
      return reply.redirect(done.next, 303);
    }
    if ('signedInAs' in done) return sendPage(reply, otherPage(site, done.signedInAs), 409);
    if (!('methods' in done)) return sendError(parts, reply, done.error);
    sendCookies(reply, done.setCookie);
    return reply.redirect(`${SIGN_IN_PATHS.secondFactor}?by=${done.methods.join('+')}`, 303);
  });
}

function otherPage(site: PageSite, signedInAs: string): string {
  return notePage(site, {
    title: 'Somebody else is signed in here',
    words: [
      `This browser is signed in as ${signedInAs}, and the link is for another account. Nothing was changed, and the link still works.`,
      'Sign out first if you want to go on with the link.',
    ],
    link: { url: '/', label: 'Stay signed in' },
  });
}
