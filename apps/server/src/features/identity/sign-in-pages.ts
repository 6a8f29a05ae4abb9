import {
  checkMailPage,
  confirmPage,
  errorPage,
  landingPage,
  landingScript,
  matchPage,
  pageHeaders,
  pagesCss,
  requestPage,
  welcomePage,
} from '@postern/login/pages';
import type { PageError, PageLanguage, PageSite } from '@postern/login/pages';
import { clientIp, ipKey } from '@postern/login';
import type { CompleteCodeResult, CompleteLinkResult, Login, TrustedProxies } from '@postern/login';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../infrastructure/clock.ts';

export const SIGN_IN_PATHS = {
  form: '/sign-in',
  checkMail: '/sign-in/check-mail',
  code: '/sign-in/code',
  verify: '/sign-in/verify',
  welcome: '/sign-in/welcome',
  stylesheet: '/sign-in/pages.css',
  script: '/sign-in/landing.js',
} as const;

export interface SignInPagesParts {
  readonly app: FastifyInstance;
  readonly login: Login;
  readonly clock: Clock;
  readonly trustedProxies: TrustedProxies;
  readonly siteHost: () => string;
}

const text = (limit: number) => z.string().max(limit).optional();
const startForm = z.object({ email: z.string().max(400).default(''), next: text(2_048), grant: text(512) });
const codeForm = z.object({
  cid: z.string().max(64).default(''),
  code: z.string().max(64).default(''),
  replace: text(8),
});
const linkForm = z.object({ t: z.string().max(2_048).default(''), match: text(16), replace: text(8) });
const formQuery = z.object({ next: text(2_048).catch(undefined) });

/** The sign-in pages: plain HTML and forms. Every GET only looks; every change is a POST from our own origin. */
export function signInPages(parts: SignInPagesParts): void {
  const { app, login, clock } = parts;
  const site = (request: FastifyRequest): PageSite => ({
    name: 'Postern',
    host: parts.siteHost(),
    stylesheetUrl: SIGN_IN_PATHS.stylesheet,
    scriptUrl: SIGN_IN_PATHS.script,
    language: languageOf(request),
  });
  const cookies = (request: FastifyRequest) => login.readCookies(request.headers.cookie);
  const client = (request: FastifyRequest) => {
    const ip = clientIp(
      request.socket.remoteAddress,
      request.headers['x-forwarded-for'],
      parts.trustedProxies,
    );
    return { ipKey: ip === undefined ? undefined : ipKey(ip), userAgent: request.headers['user-agent'] };
  };

  app.get(SIGN_IN_PATHS.stylesheet, (_request, reply) => asset(reply, 'text/css; charset=utf-8', pagesCss()));
  app.get(SIGN_IN_PATHS.script, (_request, reply) =>
    asset(reply, 'text/javascript; charset=utf-8', landingScript()),
  );

  app.get(SIGN_IN_PATHS.form, (request, reply) => {
    const { next } = formQuery.parse(request.query);
    return page(reply, 200, requestPage(site(request), { action: SIGN_IN_PATHS.form, next }));
  });

  app.post(SIGN_IN_PATHS.form, async (request, reply) => {
    const form = startForm.parse(request.body ?? {});
    const started = await login.start({
      email: form.email,
      next: form.next,
      bindingCookie: cookies(request).binding,
      language: languageOf(request),
      ...(form.grant === undefined || form.grant === '' ? {} : { grant: form.grant }),
      ...client(request),
    });
    if (!started.ok) {
      const { error } = started;
      const shown = {
        action: SIGN_IN_PATHS.form,
        email: form.email,
        next: form.next,
        grant: form.grant,
        error,
      };
      return refuse(reply, error, requestPage(site(request), shown));
    }
    return reply.header('set-cookie', [...started.setCookie]).redirect(SIGN_IN_PATHS.checkMail, 303);
  });

  app.get(SIGN_IN_PATHS.checkMail, async (request, reply) => {
    const status = await login.status({ bindingCookie: cookies(request).binding });
    if (status.state !== 'waiting') return reply.redirect(SIGN_IN_PATHS.form, 303);
    return page(
      reply,
      200,
      checkMailPage(site(request), { ...status, action: SIGN_IN_PATHS.code, againUrl: SIGN_IN_PATHS.form }),
    );
  });

  app.post(SIGN_IN_PATHS.code, async (request, reply) => {
    const form = codeForm.parse(request.body ?? {});
    const { session, binding } = cookies(request);
    const done = await login.completeCode({
      cid: form.cid,
      code: form.code,
      bindingCookie: binding,
      sessionCookie: session,
      replaceSession: form.replace === 'yes',
      ...client(request),
    });
    const proof = { cid: form.cid, code: form.code };
    return (
      finish(request, reply, done, { proof, action: SIGN_IN_PATHS.code }) ?? codeAgain(request, reply, done)
    );
  });

  async function codeAgain(
    request: FastifyRequest,
    reply: FastifyReply,
    done: CompleteCodeResult,
  ): Promise<FastifyReply> {
    if (done.ok) throw new Error('a finished sign-in has no second page');
    const status = await login.status({ bindingCookie: cookies(request).binding });
    const { error } = done;
    if (status.state !== 'waiting') return refuse(reply, error, failed(request, error));
    const shown = { ...status, action: SIGN_IN_PATHS.code, againUrl: SIGN_IN_PATHS.form, error };
    return refuse(reply, error, checkMailPage(site(request), shown));
  }

  app.get(SIGN_IN_PATHS.verify, async (request, reply) => {
    const opened = await login.openLink({ bindingCookie: cookies(request).binding });
    const auto = opened.ok && opened.page === 'auto';
    return page(reply, 200, landingPage(site(request), { action: SIGN_IN_PATHS.verify, auto }));
  });

  app.post(SIGN_IN_PATHS.verify, async (request, reply) => {
    const form = linkForm.parse(request.body ?? {});
    const { session, binding } = cookies(request);
    const done = await login.completeLink({
      token: form.t,
      bindingCookie: binding,
      matchNumber: form.match,
      sessionCookie: session,
      replaceSession: form.replace === 'yes',
      ...client(request),
    });
    const proof = { t: form.t, match: form.match };
    const finished = finish(request, reply, done, { proof, action: SIGN_IN_PATHS.verify });
    if (finished !== undefined || done.ok) return finished;
    if ('origin' in done) {
      const shown = {
        action: SIGN_IN_PATHS.verify,
        token: form.t,
        origin: done.origin,
        now: clock.now(),
        error: done.error,
      };
      return refuse(reply, done.error, matchPage(site(request), shown));
    }
    return refuse(reply, done.error, failed(request, done.error));
  });

  app.get(SIGN_IN_PATHS.welcome, (request, reply) =>
    page(reply, 200, welcomePage(site(request), { action: SIGN_IN_PATHS.form, purpose: 'setup' })),
  );

  /** Signed in, or asked whether to replace the session of another account; undefined for everything else. */
  function finish(
    request: FastifyRequest,
    reply: FastifyReply,
    done: CompleteCodeResult | CompleteLinkResult,
    again: Pick<Parameters<typeof confirmPage>[1], 'proof' | 'action'>,
  ): FastifyReply | undefined {
    if (done.ok) return reply.header('set-cookie', [...done.setCookie]).redirect(done.next, 303);
    if (!('signedInAs' in done)) return undefined;
    const { signedInAs, origin } = done;
    const shown = { ...again, signedInAs, maskedAddress: origin.maskedAddress, stayUrl: '/' };
    return refuse(reply, done.error, confirmPage(site(request), shown));
  }

  function failed(request: FastifyRequest, error: PageError): string {
    return errorPage(site(request), { error, againUrl: SIGN_IN_PATHS.form });
  }
}

function page(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).headers(pageHeaders()).send(html);
}

function refuse(
  reply: FastifyReply,
  error: PageError & { readonly status: number },
  html: string,
): FastifyReply {
  if (error.retryAfter !== undefined) void reply.header('retry-after', String(error.retryAfter));
  return page(reply, error.status, html);
}

function asset(reply: FastifyReply, type: string, body: string): FastifyReply {
  return reply.headers({ 'content-type': type, 'cache-control': 'public, max-age=300' }).send(body);
}

/** The first language of the browser that these pages speak. */
function languageOf(request: FastifyRequest): PageLanguage {
  const wanted = request.headers['accept-language'] ?? '';
  const first = wanted
    .split(',')
    .map((item) => item.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'ru' || tag === 'en');
  return first === 'ru' ? 'ru' : 'en';
}
