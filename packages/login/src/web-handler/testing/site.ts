import type { LoginConfig } from '../../config.ts';
import { createLogin } from '../../create-login.ts';
import type { Login } from '../../login.ts';
import { memoryStore } from '../../stores/memory/memory-store.ts';
import type { Store } from '../../store.ts';
import { testKit } from '../../testing/index.ts';
import type { TestKit } from '../../testing/index.ts';
import { webHandler } from '../web-handler.ts';
import type { WebOptions } from '../web-options.ts';
import { siteBrowser } from './site-browser.ts';
import type { SiteBrowser } from './site-browser.ts';

export const ORIGIN = 'https://mail.example.org';
export const MO = 'mo@example.org';

export interface Site {
  readonly kit: TestKit;
  readonly login: Login;
  readonly store: Store;
  /** A browser on a network of its own. */
  browser(address?: string): SiteBrowser;
}

/** A login with its pages, in memory; browsers talk to the handler itself. */
export function site(
  config: Partial<LoginConfig> = {},
  options: WebOptions | ((login: Login) => WebOptions) = {},
): Site {
  const kit = testKit();
  const store = memoryStore();
  const login = createLogin(kit.config({ store, ...config }));
  const handle = webHandler(login, typeof options === 'function' ? options(login) : options);
  return {
    kit,
    login,
    store,
    browser: (address = '192.0.2.7') =>
      siteBrowser(ORIGIN, async (path, init) => {
        const response = await handle(new Request(`${ORIGIN}${path}`, init), { address });
        return response ?? new Response('the rest of the site', { status: 404 });
      }),
  };
}

/** Asks for a mail through the form and gives the waiting page. */
export async function ask(browser: SiteBrowser, email: string = MO): Promise<string> {
  const started = await browser.form('/login', { email, next: '/inbox' });
  if (started.headers.get('location') !== '/login/check-mail') throw new Error(await started.text());
  return (await browser.get('/login/check-mail')).text();
}

export async function bodyOf(response: Response): Promise<unknown> {
  return response.json();
}

export function cookieOf(browser: SiteBrowser): string {
  return [...browser.cookies].map((pair) => pair.join('=')).join('; ');
}
