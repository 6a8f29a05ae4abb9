import type { LoginError, Refused } from '../errors.ts';
import { refuse } from '../errors.ts';
import type { FactorMethod, SecondFactorRequired, SignedIn } from '../login.ts';
import type { SecondFactorPage } from '../pages/index.ts';
import type { Exchange } from './exchange.ts';
import { failed, secondFactorRequired, signedIn } from './finish.ts';
import { passkeyAnswer } from './passkey.ts';
import { isTicked, textField } from './read-fields.ts';
import { json, page, redirect } from './respond.ts';
import { startedJson } from './start.ts';

const METHODS: readonly FactorMethod[] = ['passkey', 'totp', 'recovery', 'mfa_email'];
/** What ends the pending sign-in: there is no form to show again. */
const FINAL: readonly string[] = ['pending_missing', 'token_expired', 'account_disabled', 'signup_closed'];

/** One form for each factor. Which there are is in the query: it only says what is shown. */
export function factorPage(exchange: Exchange): Response {
  if (exchange.cookies.pending === undefined) return redirect(exchange.paths.form);
  return shown(exchange, {});
}

/** A code, or a passkey's answer, for the pending sign-in of this browser. */
export async function postFactor(exchange: Exchange): Promise<Response> {
  const method = METHODS.find((known) => known === exchange.fields['method']);
  if (method === undefined) return refused(exchange, refuse('mfa_wrong').error, undefined);
  const done = await completeFactor(exchange, method);
  if (done.ok) return signedIn(exchange, done);
  if ('methods' in done) return secondFactorRequired(exchange, done);
  return refused(exchange, done.error, method);
}

async function completeFactor(
  { login, request, fields, browser, cookies, options }: Exchange,
  method: FactorMethod,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const answer = { ...browser, pendingCookie: cookies.pending, trustDevice: isTicked(fields, 'trust') };
  if (method === 'passkey') {
    const { passkeys } = options;
    if (passkeys === undefined) return refuse('mfa_unavailable');
    return passkeys.completeSecondFactor({ ...answer, ...passkeyAnswer(request, passkeys, fields) });
  }
  const code = textField(fields, 'code') ?? '';
  return login.factors.complete({ ...answer, method, code, cid: textField(fields, 'cid') });
}

/** Mails the code of the weakest factor. */
export async function postFactorMail(exchange: Exchange): Promise<Response> {
  const { login, browser, cookies, language } = exchange;
  const started = await login.factors.mailCode({ ...browser, pendingCookie: cookies.pending, language });
  if (!started.ok) return refused(exchange, started.error, 'mfa_email');
  const { setCookie, cid, maskedAddress } = started;
  if (exchange.json) return json(startedJson(started), { setCookie });
  return shown(exchange, { mailed: { cid, maskedAddress } }, undefined, setCookie);
}

function refused(exchange: Exchange, error: LoginError, method: FactorMethod | undefined): Response {
  const over = FINAL.includes(error.code) || exchange.cookies.pending === undefined;
  if (over || exchange.json) return failed(exchange, error);
  return shown(exchange, { failed: method, error, mailed: mailedBefore(exchange) }, error);
}

/** The challenge of the mailed code goes on, so that a wrong code can be corrected. */
function mailedBefore({ fields }: Exchange): SecondFactorPage['mailed'] {
  const cid = textField(fields, 'cid');
  return cid === undefined || cid === '' ? undefined : { cid };
}

function shown(
  exchange: Exchange,
  more: Partial<SecondFactorPage>,
  error?: LoginError,
  setCookie?: readonly string[],
): Response {
  const { pages, site, paths, options, url } = exchange;
  const methods = methodsIn(url);
  const query = `?by=${methods.join('+')}`;
  const content: SecondFactorPage = {
    action: `${paths.secondFactor}${query}`,
    mailAction: `${paths.secondFactorMail}${query}`,
    methods,
    mayTrust: options.offerTrustedDevice ?? true,
    passkey:
      options.passkeys === undefined
        ? undefined
        : { scriptUrl: paths.passkeyScript, optionsUrl: paths.factorPasskey },
    ...more,
  };
  return page(pages.secondFactor(site, content), { error, asks: true, setCookie });
}

function methodsIn(url: URL): readonly FactorMethod[] {
  const wanted = (url.searchParams.get('by') ?? '').split(/[ +]/);
  const known = METHODS.filter((method) => wanted.includes(method));
  return known.length > 0 ? known : METHODS;
}
