import type { CaptchaRequired, Started } from '../login.ts';
import type { Refused } from '../errors.ts';
import type { RequestPage } from '../pages/index.ts';
import type { Exchange } from './exchange.ts';
import { textField } from './read-fields.ts';
import { json, page, redirect } from './respond.ts';

/** The form. A person who is on the way of a second factor, or signed in, may start again as well. */
export function formPage(exchange: Exchange): Response {
  const { pages, site, paths, url } = exchange;
  const next = url.searchParams.get('next') ?? undefined;
  const passkey = passkeyButton(exchange);
  const passwordUrl = passwordLink(exchange, next);
  const shown = { action: paths.form, next, passkey, passwordUrl };
  return page(pages.request(site, shown), { asks: passkey !== undefined });
}

/** Asks for a mail. The answer is the same for every address. */
export async function postStart(exchange: Exchange): Promise<Response> {
  const { login, fields, browser, language, request, paths } = exchange;
  const grant = textField(fields, 'grant');
  const captcha = textField(fields, 'captcha');
  const started = await login.start({
    ...browser,
    email: textField(fields, 'email') ?? '',
    next: textField(fields, 'next'),
    grant: grant === '' ? undefined : grant,
    captcha: captcha === '' ? undefined : captcha,
    language,
    host: request.headers.get('host') ?? undefined,
  });
  if (!started.ok)
    return 'captcha' in started ? askForWork(exchange, started) : startRefused(exchange, started);
  const { setCookie } = started;
  return exchange.json ? json(startedJson(started), { setCookie }) : redirect(paths.checkMail, setCookie);
}

/** What a program may know of a start: everything but the cookie, which is in its header. */
export function startedJson({ ok, cid, matchNumber, maskedAddress, expiresAt }: Started): object {
  return { ok, cid, matchNumber, maskedAddress, expiresAt };
}

function askForWork(exchange: Exchange, refused: CaptchaRequired): Response {
  const { pages, site, paths, fields } = exchange;
  const { error, captcha } = refused;
  if (exchange.json) return json({ ok: false, error, captcha }, { error });
  // The page answers by itself: after an answer that failed a person presses first, or it would go on for ever.
  if (error.code === 'captcha_failed') return startRefused(exchange, refused);
  const kept = {
    email: textField(fields, 'email'),
    next: textField(fields, 'next'),
    grant: textField(fields, 'grant'),
  };
  const shown = { action: paths.form, fields: kept, captcha, solverUrl: paths.captchaScript, error };
  return page(pages.captcha(site, shown), { error });
}

function startRefused(exchange: Exchange, { error }: Refused): Response {
  const { pages, site, paths, fields } = exchange;
  if (exchange.json) return json({ ok: false, error }, { error });
  const shown = {
    action: paths.form,
    email: textField(fields, 'email'),
    next: textField(fields, 'next'),
    grant: textField(fields, 'grant'),
    passkey: passkeyButton(exchange),
    passwordUrl: passwordLink(exchange, textField(fields, 'next')),
    error,
  };
  return page(pages.request(site, shown), { error, asks: shown.passkey !== undefined });
}

function passkeyButton({ options, paths }: Exchange): RequestPage['passkey'] {
  if (options.passkeys === undefined) return undefined;
  return { scriptUrl: paths.passkeyScript, optionsUrl: paths.passkeyOptions, action: paths.passkey };
}

function passwordLink({ options, paths }: Exchange, next: string | undefined): string | undefined {
  return options.passwords === undefined ? undefined : withNext(paths.password, next);
}

/** A page of ours that goes on to the same place. */
export function withNext(path: string, next: string | undefined): string {
  return next === undefined || next === '' ? path : `${path}?${new URLSearchParams({ next }).toString()}`;
}

/** The landing page of a set-up or invitation link; the token is in the fragment. */
export function welcome(exchange: Exchange): Response {
  const { pages, site, paths } = exchange;
  return page(pages.welcome(site, { action: paths.form, purpose: 'setup' }));
}
