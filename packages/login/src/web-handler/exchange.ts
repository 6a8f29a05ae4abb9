import type { LoginContext } from '../context.ts';
import { LoginConfigError } from '../errors.ts';
import type { BrowserInput, Login, LoginCookies } from '../login.ts';
import { clientIp, parseTrustedProxies } from '../net/client-ip.ts';
import type { TrustedProxies } from '../net/client-ip.ts';
import { ipKey } from '../net/ip-key.ts';
import type { PageLanguage, PageSite } from '../pages/index.ts';
import { safeNextPath } from '../web/next-path.ts';
import { DEFAULT_PAGES } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Fields } from './read-fields.ts';
import type { WebClient, WebOptions } from './web-options.ts';
import { webPaths } from './web-paths.ts';
import type { WebPaths } from './web-paths.ts';

const LANGUAGES: readonly PageLanguage[] = ['en', 'ru'];

/** What is the same for every request. */
export interface Web {
  readonly login: Login;
  readonly context: LoginContext;
  readonly options: WebOptions;
  readonly pages: Pages;
  readonly paths: WebPaths;
  readonly proxies: TrustedProxies;
}

/** One request, read. */
export interface Exchange extends Web {
  readonly request: Request;
  readonly url: URL;
  readonly cookies: LoginCookies;
  /** For every call of the login. */
  readonly browser: BrowserInput;
  readonly language: PageLanguage;
  readonly site: PageSite;
  /** Of the body; empty for a GET. */
  readonly fields: Fields;
  /** The client speaks JSON and wants it back. */
  readonly json: boolean;
}

/** @throws LoginConfigError for a list of proxies that would trust the Internet, or a path that is none. */
export function createWeb(login: Login, context: LoginContext, options: WebOptions): Web {
  const { trustedProxies = [], forgotPassword } = options;
  if (forgotPassword !== undefined && safeNextPath(forgotPassword, login.publicOrigin) === undefined)
    throw new LoginConfigError('forgotPassword', 'must be a path of this site, such as /account/forgot.');
  const proxies = 'networks' in trustedProxies ? trustedProxies : parseTrustedProxies(trustedProxies);
  const pages = { ...DEFAULT_PAGES, ...options.pages };
  return { login, context, options, pages, paths: webPaths(context), proxies };
}

export function readExchange(
  web: Web,
  request: Request,
  client: WebClient,
): Omit<Exchange, 'fields' | 'json'> {
  const { login } = web;
  const cookies = login.readCookies(request.headers.get('cookie') ?? undefined);
  const language = languageOf(request, web.options.languages ?? LANGUAGES);
  const browser: BrowserInput = {
    ipKey: networkOf(web, request, client),
    userAgent: request.headers.get('user-agent') ?? undefined,
    bindingCookie: cookies.binding,
    deviceCookie: cookies.device,
    sessionCookie: cookies.session,
  };
  const site = siteOf(web, language);
  return { ...web, request, url: new URL(request.url), cookies, browser, language, site };
}

function networkOf(web: Web, request: Request, client: WebClient): string | undefined {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined;
  const ip = clientIp(client.address, forwarded, web.proxies);
  return ip === undefined ? undefined : ipKey(ip);
}

function siteOf({ login, context, options, paths }: Web, language: PageLanguage): PageSite {
  return {
    name: options.siteName ?? context.appName,
    host: new URL(login.publicOrigin).host,
    stylesheetUrl: paths.stylesheet,
    scriptUrl: paths.landingScript,
    language,
    texts: options.texts?.[language],
  };
}

/** The first language of the browser that the site speaks; else the site's first. */
function languageOf(request: Request, spoken: readonly PageLanguage[]): PageLanguage {
  const wanted = (request.headers.get('accept-language') ?? '').split(',');
  for (const item of wanted) {
    const tag = item.trim().slice(0, 2).toLowerCase();
    const found = spoken.find((language) => language === tag);
    if (found !== undefined) return found;
  }
  return spoken[0] ?? 'en';
}
