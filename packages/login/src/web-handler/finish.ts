import type { LoginError } from '../errors.ts';
import type { ConfirmRequired, SecondFactorRequired, SignedIn } from '../login.ts';
import type { ConfirmPage } from '../pages/index.ts';
import { safeNextPath } from '../web/next-path.ts';
import type { Exchange } from './exchange.ts';
import { json, page, redirect } from './respond.ts';

const STAY = '/';

/** Signed in: cookies, and on to where the person wanted to go. */
export async function signedIn(exchange: Exchange, done: SignedIn): Promise<Response> {
  const { options, request, login } = exchange;
  const elsewhere = await options.onSignedIn?.(done, request);
  const chosen = typeof elsewhere === 'string' ? safeNextPath(elsewhere, login.publicOrigin) : undefined;
  const next = chosen ?? done.next;
  const { setCookie, created, enrolmentRequired, user, session } = done;
  if (!exchange.json) return redirect(next, setCookie);
  const { aal } = session;
  return json({ ok: true, next, user: { id: user.id }, created, enrolmentRequired, aal }, { setCookie });
}

/** Half signed in: the pending cookie, and the page of the second factor. */
export function secondFactorRequired(exchange: Exchange, done: SecondFactorRequired): Response {
  const { error, methods, maskedAddress, expiresAt, setCookie } = done;
  if (exchange.json)
    return json({ ok: false, error, methods, maskedAddress, expiresAt }, { error, setCookie });
  return redirect(`${exchange.paths.secondFactor}?by=${methods.join('+')}`, setCookie);
}

/** Asks before one account replaces another in this browser (T-12). */
export function confirmRequired(
  exchange: Exchange,
  done: ConfirmRequired,
  again: Pick<ConfirmPage, 'action' | 'proof'>,
): Response {
  const { error, origin, signedInAs } = done;
  if (exchange.json) return json({ ok: false, error, origin, signedInAs }, { error });
  const shown = { ...again, signedInAs, maskedAddress: origin.maskedAddress, stayUrl: STAY };
  return page(exchange.pages.confirm(exchange.site, shown), { error });
}

/** A refusal that ends this way: in words, with "start again". */
export function failed(exchange: Exchange, error: LoginError): Response {
  if (exchange.json) return json({ ok: false, error }, { error });
  return page(exchange.pages.error(exchange.site, { error, againUrl: exchange.paths.form }), { error });
}
