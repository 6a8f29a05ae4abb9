import type { BindingRequired, OpenedLink } from '../login.ts';
import type { Exchange } from './exchange.ts';
import { confirmRequired, failed, secondFactorRequired, signedIn } from './finish.ts';
import { isTicked, textField } from './read-fields.ts';
import { json, page } from './respond.ts';

/** What a link opens. Reads only, and the same for every link: the token is in the fragment. */
export async function landing(exchange: Exchange): Promise<Response> {
  const opened = await exchange.login.openLink(exchange.browser);
  return landingOf(exchange, opened, exchange.paths.verify);
}

/** The landing page of any link, which posts its token to `action`. */
export function landingOf(exchange: Exchange, opened: OpenedLink, action: string): Response {
  const { pages, site } = exchange;
  if (!opened.ok) return failed(exchange, opened.error);
  if (opened.page === 'code' || opened.page === 'deny') {
    return page(pages.notice(site, { kind: opened.page }));
  }
  return page(pages.landing(site, { action, auto: opened.page === 'auto' }));
}

/** Spends the link, or says what is missing. */
export async function postVerify(exchange: Exchange): Promise<Response> {
  const { login, fields, browser, paths } = exchange;
  const token = textField(fields, 't') ?? '';
  const match = textField(fields, 'match');
  const confirmed = isTicked(fields, 'confirmed');
  const replaceSession = isTicked(fields, 'replace');
  const done = await login.completeLink({
    ...browser,
    token,
    matchNumber: match,
    confirmed,
    replaceSession,
  });
  if (done.ok) return signedIn(exchange, done);
  if ('methods' in done) return secondFactorRequired(exchange, done);
  if ('signedInAs' in done)
    return confirmRequired(exchange, done, { action: paths.verify, proof: { t: token, match, confirmed } });
  return 'origin' in done
    ? elsewhere(exchange, done, { token, action: paths.verify })
    : failed(exchange, done.error);
}

export interface UnboundLink {
  readonly token: string;
  readonly action: string;
}

/** The link in another browser: what the site wants there. */
export function elsewhere(
  exchange: Exchange,
  { error, origin, mode }: BindingRequired,
  { token, action }: UnboundLink,
): Response {
  const { pages, site, context } = exchange;
  if (exchange.json) return json({ ok: false, error, origin, page: mode }, { error });
  if (mode === 'code' || mode === 'deny') return page(pages.notice(site, { kind: mode }), { error });
  const shown = { action, token, origin, now: context.clock.now(), error };
  return page(mode === 'confirm' ? pages.press(site, shown) : pages.match(site, shown), { error });
}
