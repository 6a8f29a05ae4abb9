import { createLogin } from '../create-login.ts';
import type { LoginConfig } from '../config.ts';
import type { CompleteLinkResult, Login, SignedIn, Started, StartInput } from '../login.ts';
import type { TestBrowser } from './test-browser.ts';
import { testKit } from './test-kit.ts';
import type { TestKit } from './test-kit.ts';

/** Steps that many tests take, said once. */
export interface Site {
  readonly kit: TestKit;
  readonly login: Login;
}

/** A login over the memory store; give what the test wants to differ. */
export function openSite(more: Partial<LoginConfig> = {}): Site {
  const kit = testKit();
  return { kit, login: createLogin(kit.config(more)) };
}

/** Asks for a mail in a browser, which keeps its cookies. Throws where that is refused. */
export async function ask(
  { login }: Site,
  browser: TestBrowser,
  email: string,
  more: Partial<StartInput> = {},
): Promise<Started> {
  const started = browser.accept(await login.start({ email, ...browser.input, ...more }));
  if (!started.ok) throw new Error(`Not started: ${started.error.code}`);
  return started;
}

/** A whole sign-in by the link, in the browser that started. */
export async function signIn(site: Site, browser: TestBrowser, email: string): Promise<SignedIn> {
  await ask(site, browser, email);
  const { token } = site.kit.lastMail();
  return signedIn(browser.accept(await site.login.completeLink({ token, ...browser.input })));
}

export function signedIn(result: CompleteLinkResult): SignedIn {
  if (!result.ok) throw new Error(`Not signed in: ${result.error.code}`);
  return result;
}

/** `ok`, or the code of the refusal. */
export function codeOf(result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string {
  return result.ok ? 'ok' : (result.error?.code ?? '');
}

/** A code of the right form that is not this one. */
export function wrongCode(right: string): string {
  return right.startsWith('2') ? `3${right.slice(1)}` : `2${right.slice(1)}`;
}

export function typesOf(kit: TestKit): readonly string[] {
  return kit.events.map(({ type }) => type);
}
