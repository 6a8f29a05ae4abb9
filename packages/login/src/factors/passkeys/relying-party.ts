import type { LoginContext } from '../../context.ts';
import { LoginConfigError } from '../../errors.ts';
import { clearCookie, readCookie, setCookie } from '../../web/cookies.ts';
import { SECOND_MS } from '../../clock.ts';
import { TICKET_MS } from './ticket.ts';

export interface PasskeyOptions {
  /** Domain the passkeys are for. Default: the host of the public URL; a parent domain shares them with its sites. */
  readonly rpId?: string;
  /** Shown while a passkey is made. Default: the name of the site. */
  readonly rpName?: string;
  /** Origins that may use them, exactly. Default: the public origin alone. */
  readonly origins?: readonly string[];
}

/** Who asks for passkeys, with everything checked. */
export interface RelyingParty {
  readonly context: LoginContext;
  readonly rpId: string;
  readonly rpName: string;
  readonly origins: readonly string[];
}

/** @throws LoginConfigError naming the setting. */
export function relyingParty(context: LoginContext, options: PasskeyOptions): RelyingParty {
  const rpId = options.rpId ?? new URL(context.publicOrigin).hostname;
  const origins = options.origins ?? [context.publicOrigin];
  for (const origin of [context.publicOrigin, ...origins]) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new LoginConfigError('passkeys.origins', `"${origin}" is not an origin.`);
    }
    const host = new URL(origin).hostname;
    if (host !== rpId && !host.endsWith(`.${rpId}`)) {
      throw new LoginConfigError('passkeys.rpId', `is not the host of ${origin}, nor a parent of it.`);
    }
  }
  if (context.users.byId === undefined) {
    throw new LoginConfigError('users.byId', 'is needed for passkeys, which know no address.');
  }
  return Object.freeze({ context, rpId, rpName: options.rpName ?? context.appName, origins: [...origins] });
}

/** Name of the cookie that keeps a challenge for its browser. */
export function ticketCookieName(context: LoginContext): string {
  return context.cookies.session.replace(/sid$/, 'pk');
}

/** The ticket in a raw `Cookie` header. */
export function readTicket(context: LoginContext, cookieHeader: string | undefined): string | undefined {
  const reading = readCookie(cookieHeader, ticketCookieName(context));
  if (reading.outcome === 'duplicate')
    context.emit('cookie.duplicate', { reason: ticketCookieName(context) });
  return reading.outcome === 'found' ? reading.value : undefined;
}

export function ticketCookie(context: LoginContext, value: string): string {
  return setCookie(ticketCookieName(context), value, TICKET_MS / SECOND_MS);
}

export function endOfTicket(context: LoginContext): string {
  return clearCookie(ticketCookieName(context));
}
