import type { AttemptStatus } from '../login.ts';
import type { LoginError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { json, page, redirect } from './respond.ts';

const HOME = '/';

/** The waiting page of the starting browser; what became of its attempt, when there is nothing to wait for. */
export async function checkMail(exchange: Exchange): Promise<Response> {
  const { login, pages, site, paths, request } = exchange;
  const status = await readStatus(exchange);
  if (status.state === 'waiting') return waitingPage(exchange, status);
  if (status.state === 'used') return page(pages.notice(site, { kind: 'used', againUrl: paths.form }));
  // Opened in another tab of this browser, which has the session now.
  const session = await login.session(request);
  return redirect(session === undefined ? paths.form : HOME);
}

/** The same for programs, and for the page's own script. */
export async function status(exchange: Exchange): Promise<Response> {
  return json({ ok: true, ...(await readStatus(exchange)) });
}

export function readStatus({ login, cookies }: Exchange): Promise<AttemptStatus> {
  return login.status({ bindingCookie: cookies.binding });
}

export function waitingPage(
  { pages, site, paths, context }: Exchange,
  waiting: Extract<AttemptStatus, { readonly state: 'waiting' }>,
  error?: LoginError,
): Response {
  const shown = {
    action: paths.code,
    cid: waiting.cid,
    maskedAddress: waiting.maskedAddress,
    matchNumber: waiting.matchNumber,
    codeFormat: context.codeFormat,
    againUrl: paths.form,
    waiting: { scriptUrl: paths.waitingScript, statusUrl: paths.status },
    error,
  };
  return page(pages.checkMail(site, shown), { error, asks: true });
}
