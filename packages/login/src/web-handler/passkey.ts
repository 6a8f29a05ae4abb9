import { refuse } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { failed, secondFactorRequired, signedIn } from './finish.ts';
import { textField } from './read-fields.ts';
import type { Fields } from './read-fields.ts';
import { json } from './respond.ts';
import type { WebPasskeys } from './web-options.ts';

/** What the browser's passkey is asked on the form. JSON alone: it is the page's script that asks. */
export async function postPasskeyOptions({ options }: Exchange): Promise<Response> {
  const asked = (await options.passkeys?.signInOptions()) ?? refuse('passkey_unavailable');
  return asked.ok
    ? json({ ok: true, options: asked.options }, { setCookie: asked.setCookie })
    : json(asked, { error: asked.error });
}

/** The same for the pending sign-in of this browser. */
export async function postFactorPasskey({ options, cookies }: Exchange): Promise<Response> {
  const asked =
    (await options.passkeys?.startSecondFactor({ pendingCookie: cookies.pending })) ??
    refuse('mfa_unavailable');
  return asked.ok
    ? json({ ok: true, options: asked.options }, { setCookie: asked.setCookie })
    : json({ ok: false, error: asked.error }, { error: asked.error });
}

/** Signs in with a passkey alone. */
export async function postPasskey(exchange: Exchange): Promise<Response> {
  const { options, browser, request, fields } = exchange;
  const { passkeys } = options;
  if (passkeys === undefined) return failed(exchange, refuse('passkey_unavailable').error);
  const answer = passkeyAnswer(request, passkeys, fields);
  const done = await passkeys.signIn({ ...browser, ...answer, next: textField(fields, 'next') });
  if (done.ok) return signedIn(exchange, done);
  return 'methods' in done ? secondFactorRequired(exchange, done) : failed(exchange, done.error);
}

export function passkeyAnswer(
  request: Request,
  passkeys: WebPasskeys,
  fields: Fields,
): { readonly ticketCookie: string | undefined; readonly response: unknown } {
  const ticketCookie = passkeys.readTicket(request.headers.get('cookie') ?? undefined);
  return { ticketCookie, response: fields['response'] };
}
