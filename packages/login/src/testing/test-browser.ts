import type { BrowserInput } from '../login.ts';
import type { CookieNames } from '../web/cookies.ts';
import { cookieNames } from '../web/cookies.ts';

/** A browser of a test: it keeps the cookies it is given, and sends them back. */
export interface TestBrowser {
  /** What a host reads off a request of this browser, for the methods of a login. */
  readonly input: BrowserInput;
  /** The raw `Cookie` header it would send. */
  readonly cookieHeader: string;
  /** Keeps the cookies of an answer; answers without any are fine. Gives the answer back. */
  accept<T>(answer: T): T;
}

export interface TestBrowserOptions {
  /** Canonical network key; undefined for a client nobody can name. */
  readonly ipKey?: string;
  readonly userAgent?: string;
  /** Default `__Host-pl_`. */
  readonly cookiePrefix?: string;
}

/** A browser with an empty cookie jar. */
export function testBrowser(options: TestBrowserOptions = {}): TestBrowser {
  const jar = new Map<string, string>();
  const names: CookieNames = cookieNames(options.cookiePrefix ?? '__Host-pl_');
  const { ipKey, userAgent } = options;
  return {
    get input() {
      return {
        ipKey,
        userAgent,
        bindingCookie: jar.get(names.binding),
        deviceCookie: jar.get(names.device),
        sessionCookie: jar.get(names.session),
      };
    },
    get cookieHeader() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    accept(answer) {
      for (const line of setCookiesOf(answer)) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return answer;
    },
  };
}

function setCookiesOf(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null || !('setCookie' in answer)) return [];
  const { setCookie } = answer;
  return Array.isArray(setCookie) ? setCookie.filter((line) => typeof line === 'string') : [];
}
