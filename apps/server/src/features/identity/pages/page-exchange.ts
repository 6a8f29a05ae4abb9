import type { BrowserInput, CaptchaRequired, Login, LoginError, Refused } from '@postern/login';
import { captchaPage, errorPage } from '@postern/login/pages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReadBrowser } from '../../../http/browser.ts';
import type { SealedForms } from '../sealed-form.ts';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import { formField, pageSite, sendPage } from './page-kit.ts';

/** What every page here works with. */
export interface PageParts {
  readonly app: FastifyInstance;
  readonly login: Login;
  readonly readBrowser: ReadBrowser;
  readonly forms: SealedForms;
}

/** As far as the server reads a body: a password that is too long is told so, not taken as none. */
const ANY_LENGTH = Number.MAX_SAFE_INTEGER;

export interface PostedForm<Name extends string> {
  readonly fields: Readonly<Record<Name, string>>;
  /** The browser, and the work it was asked for. */
  readonly browser: BrowserInput & { readonly captcha?: string | undefined };
}

/** A posted form, directly or sealed by the page on which the browser worked. */
export function readForm<const Name extends string>(
  { readBrowser, forms }: PageParts,
  request: FastifyRequest,
  { path, names }: { readonly path: string; readonly names: readonly Name[] },
): PostedForm<Name> {
  const sealed = formField(request, 'sealed', ANY_LENGTH);
  const kept = sealed === '' ? undefined : forms.open(path, sealed);
  const read = (name: Name): string =>
    kept?.[name] ?? formField(request, name, name === 'password' ? ANY_LENGTH : undefined);
  // One entry for each name: the record is whole.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  const fields = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>;
  const captcha = formField(request, 'captcha');
  return { fields, browser: { ...readBrowser(request), ...(captcha === '' ? {} : { captcha }) } };
}

/** Asks the browser for work, or says what was refused. */
export function sendRefused(
  parts: PageParts,
  reply: FastifyReply,
  {
    refused,
    path,
    fields,
  }: {
    readonly refused: Refused | CaptchaRequired;
    readonly path: string;
    readonly fields: Readonly<Record<string, string>>;
  },
): FastifyReply {
  const { error } = refused;
  // The page posts by itself: after work that failed a person begins again, or it would go on for ever.
  if (!('captcha' in refused) || error.code === 'captcha_failed') return sendError(parts, reply, error);
  const page = captchaPage(pageSite(parts.login), {
    action: path,
    fields: { sealed: parts.forms.seal(path, fields) },
    captcha: refused.captcha,
    solverUrl: SIGN_IN_PATHS.captchaScript,
    error,
  });
  return sendPage(reply, page, error.status);
}

/** A refusal of the sign-in library, in its words. */
export function sendError({ login }: PageParts, reply: FastifyReply, error: LoginError): FastifyReply {
  if (error.retryAfter !== undefined) void reply.header('retry-after', String(error.retryAfter));
  return sendPage(reply, errorPage(pageSite(login), { error, againUrl: SIGN_IN_PATHS.form }), error.status);
}

/** The token as the page's script found it, or the whole address as a person without it pasted it. */
export function tokenOf(request: FastifyRequest, name: 't' | 'grant' = 't'): string {
  const typed = formField(request, name).trim();
  return /#t=([\w-]+)$/.exec(typed)?.[1] ?? typed;
}

/** Sets `Retry-After` and says it in words. */
export function waitWords(reply: FastifyReply, seconds: number): string {
  void reply.header('retry-after', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return `Too many tries from your network. Please wait ${minutes === 1 ? 'a minute' : `${String(minutes)} minutes`}.`;
}
