import type { AttemptStatus } from '../login.ts';
import type { ChallengePurpose } from '../purposes.ts';
import type { LoginError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { json, page, redirect } from './respond.ts';
import { PAGED_PROOFS } from './web-paths.ts';
import type { WebPaths } from './web-paths.ts';

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

/** Where the code of an attempt is posted. */
function actionOf(paths: WebPaths, purpose: ChallengePurpose): string {
  const proof = PAGED_PROOFS.find((paged) => paged === purpose);
  return proof === undefined ? paths.code : paths.prove[proof];
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
    action: actionOf(paths, waiting.purpose),
    cid: waiting.cid,
    maskedAddress: waiting.maskedAddress,
    matchNumber: context.crossDevice === 'match' ? waiting.matchNumber : undefined,
    codeFormat: context.codeFormat,
    againUrl: paths.form,
    waiting: { scriptUrl: paths.waitingScript, statusUrl: paths.status },
    error,
  };
  return page(pages.checkMail(site, shown), { error, asks: true });
}
