import { safeNextPath } from '../web/next-path.ts';
import type { Exchange } from './exchange.ts';
import { json, redirect } from './respond.ts';

/** Not `"cookies"`: that would end the cookie that knows this browser, and those of neighbouring sites. */
const CLEAR_SITE_DATA: readonly [string, string] = ['Clear-Site-Data', '"cache", "storage"'];

/** Ends the session of this browser. Signing out twice is no error. */
export async function postSignOut(exchange: Exchange): Promise<Response> {
  const { login, cookies, options, paths } = exchange;
  const { setCookie } = await login.sessions.signOut(cookies.session);
  const next = safeNextPath(options.afterSignOut, login.publicOrigin) ?? paths.form;
  if (!exchange.json) return redirect(next, setCookie, [CLEAR_SITE_DATA]);
  const answer = json({ ok: true, next }, { setCookie });
  answer.headers.set(...CLEAR_SITE_DATA);
  return answer;
}
