import type { BindingRequired } from '../login.ts';
import type { Exchange } from './exchange.ts';
import { confirmRequired, failed, secondFactorRequired, signedIn } from './finish.ts';
import { isTicked, textField } from './read-fields.ts';
import { json, page } from './respond.ts';

/** What a link opens. Reads only, and the same for every link: the token is in the fragment. */
export async function landing(exchange: Exchange): Promise<Response> {
  const { login, browser, pages, site, paths } = exchange;
  const opened = await login.openLink(browser);
  if (!opened.ok) return failed(exchange, opened.error);
  if (opened.page === 'code' || opened.page === 'deny') {
    return page(pages.notice(site, { kind: opened.page }));
  }
  return page(pages.landing(site, { action: paths.verify, auto: opened.page === 'auto' }));
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
  return 'origin' in done ? elsewhere(exchange, done, token) : failed(exchange, done.error);
}

/** The link in another browser: what the site wants there. */
async function elsewhere(exchange: Exchange, done: BindingRequired, token: string): Promise<Response> {
  const { login, browser, pages, site, paths, context } = exchange;
  const { error, origin } = done;
  const opened = await login.openLink({ ...browser, token });
  const way = opened.ok && opened.page !== 'auto' ? opened.page : 'match';
  if (exchange.json) return json({ ok: false, error, origin, page: way }, { error });
  if (way === 'code' || way === 'deny') return page(pages.notice(site, { kind: way }), { error });
  const shown = { action: paths.verify, token, origin, now: context.clock.now(), error };
  return page(way === 'confirm' ? pages.press(site, shown) : pages.match(site, shown), { error });
}
