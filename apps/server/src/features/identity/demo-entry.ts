import type { Login, StartResult } from '@postern/login';
import { pageHeaders } from '@postern/login/pages';
import type { FastifyInstance } from 'fastify';
import { SIGN_IN_PATHS } from './sign-in-paths.ts';

export const DEMO_ENTRY_PATH = '/demo';

export interface DemoEntryParts {
  readonly app: FastifyInstance;
  readonly login: Login;
  readonly email: string;
  /** Starts a sign-in and reads its mail, which is then not sent. */
  readonly readMail: (
    start: () => Promise<StartResult>,
  ) => Promise<{ readonly started: StartResult; readonly code: string | undefined }>;
}

/**
 * The demo's front door: one button. It goes through the same challenge, code and session as everybody else; only the
 * mail is read by the demo itself. Exists in `postern demo` alone, on a loopback address.
 */
export function demoEntry({ app, login, email, readMail }: DemoEntryParts): void {
  app.get(DEMO_ENTRY_PATH, (_request, reply) => reply.headers(pageHeaders()).send(entryPage(email)));

  app.post(DEMO_ENTRY_PATH, async (request, reply) => {
    const userAgent = request.headers['user-agent'];
    const { started, code } = await readMail(() => login.start({ email, next: '/', userAgent }));
    if (!started.ok || code === undefined) return reply.redirect(SIGN_IN_PATHS.form, 303);
    const done = await login.completeCode({
      cid: started.cid,
      code,
      bindingCookie: started.bindingCookie,
      replaceSession: true,
      userAgent,
    });
    if (!done.ok) return reply.redirect(SIGN_IN_PATHS.form, 303);
    return reply.header('set-cookie', [...done.setCookie]).redirect(done.next, 303);
  });
}

function entryPage(email: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>Demo · Postern</title><link rel="stylesheet" href="${SIGN_IN_PATHS.stylesheet}">
</head>
<body><main class="card">
<header class="site"><p class="site-name">Postern</p><p class="site-host">Demo</p></header>
<h1>Three mailboxes, one door</h1>
<p>You are about to sign in as <strong>${email}</strong>, who has a personal, a work and a shop mailbox with a few hundred made-up messages. Some of them are up to no good. A new one arrives every minute.</p>
<form method="post" action="${DEMO_ENTRY_PATH}"><button type="submit">Open the demo</button></form>
<p class="hint">Nothing leaves this machine. Delete the folder demo-data when you are done.</p>
</main></body></html>`;
}
