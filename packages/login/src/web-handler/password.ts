import { refuse } from '../errors.ts';
import type { LoginError } from '../errors.ts';
import type { CaptchaRequired } from '../login.ts';
import type { Exchange } from './exchange.ts';
import { confirmRequired, failed, secondFactorRequired, signedIn } from './finish.ts';
import { isTicked, textField } from './read-fields.ts';
import { json, page } from './respond.ts';
import { openTyped, sealTyped } from './sealed-password.ts';
import { withNext } from './start.ts';

/** The form for a name and a password. */
export function passwordForm(exchange: Exchange): Response {
  return shown(exchange, { next: exchange.url.searchParams.get('next') ?? undefined });
}

/** Signs in, or says what is missing. The answer is the same for every name until the password is right. */
export async function postPassword(exchange: Exchange): Promise<Response> {
  const { options, browser, fields, paths } = exchange;
  const { passwords } = options;
  if (passwords === undefined) return failed(exchange, refuse('password_wrong').error);
  const identifier = textField(fields, 'identifier') ?? '';
  const password = typedPassword(exchange, identifier);
  const next = textField(fields, 'next');
  const captcha = textField(fields, 'captcha');
  const done = await passwords.signIn({
    ...browser,
    identifier,
    password,
    next,
    captcha: captcha === '' ? undefined : captcha,
    replaceSession: isTicked(fields, 'replace'),
  });
  if (done.ok) return signedIn(exchange, done);
  if ('methods' in done) return secondFactorRequired(exchange, done);
  const sealed = (): string => sealTyped(exchange.context, identifier, password);
  if ('signedInAs' in done) {
    const proof = { identifier, sealed: sealed(), next };
    return confirmRequired(exchange, done, { action: paths.password, proof });
  }
  if (!('captcha' in done)) return refused(exchange, done.error);
  const replace = isTicked(fields, 'replace') ? 'yes' : undefined;
  return askForWork(exchange, done, () => ({ identifier, sealed: sealed(), next, replace }));
}

/** As typed; longer than any field, so that one that is too long is told so. Or as sealed into a page before. */
function typedPassword({ context, fields }: Exchange, identifier: string): string {
  const { password, sealed } = fields;
  if (typeof password === 'string' && password !== '') return password;
  return typeof sealed === 'string' ? (openTyped(context, identifier, sealed) ?? '') : '';
}

function askForWork(
  exchange: Exchange,
  { error, captcha }: CaptchaRequired,
  again: () => Readonly<Record<string, string | undefined>>,
): Response {
  const { pages, site, paths } = exchange;
  if (exchange.json) return json({ ok: false, error, captcha }, { error });
  // The page answers by itself: after an answer that failed a person presses first, or it would go on for ever.
  if (error.code === 'captcha_failed') return refused(exchange, error);
  const fields = again();
  const work = { action: paths.password, fields, captcha, solverUrl: paths.captchaScript, error };
  return page(pages.captcha(site, work), { error });
}

function refused(exchange: Exchange, error: LoginError): Response {
  const { fields } = exchange;
  if (exchange.json) return json({ ok: false, error }, { error });
  return shown(exchange, {
    identifier: textField(fields, 'identifier'),
    next: textField(fields, 'next'),
    error,
  });
}

interface Typed {
  readonly identifier?: string | undefined;
  readonly next: string | undefined;
  readonly error?: LoginError;
}

function shown({ pages, site, paths, options }: Exchange, typed: Typed): Response {
  const { next, error } = typed;
  const content = {
    ...typed,
    action: paths.password,
    mailUrl: withNext(paths.form, next),
    forgotUrl: options.forgotPassword,
    scriptUrl: paths.passwordScript,
  };
  return page(pages.password(site, content), { error });
}
