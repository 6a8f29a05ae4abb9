import { contextOf } from '../context-of.ts';
import { refuse } from '../errors.ts';
import type { LoginError } from '../errors.ts';
import type { Login } from '../login.ts';
import type { Session } from '../sessions/session.ts';
import { originVerdict } from './origin-verdict.ts';
import { json, redirect } from './respond.ts';

/** What a route wants of the session. */
export interface SessionNeed {
  /** 2: a second factor was given. */
  readonly aal?: 1 | 2;
  /** The person has confirmed again within the last minutes. */
  readonly sudo?: boolean;
}

export type GuardVerdict =
  | {
      readonly ok: true;
      readonly session: Session;
      /** To send with the answer: the session's token was renewed. */
      readonly setCookie: readonly string[];
    }
  | { readonly ok: false; readonly error: LoginError; readonly response: Response };

/**
 * Whether a request may pass: its session, the origin of an unsafe method, the second factor, the step-up. A
 * browser that opens a page without a session is sent to the form and back; everything else gets JSON.
 */
export async function guardSession(
  login: Login,
  request: Request,
  need: SessionNeed = {},
): Promise<GuardVerdict> {
  const context = contextOf(login);
  const verdict = originVerdict(login, request);
  if (!verdict.allowed) {
    context.emit('csrf.rejected', { reason: verdict.reason });
    return refusal(login, request, refuse('origin_rejected').error);
  }
  const cookieHeader = request.headers.get('cookie') ?? undefined;
  const found = await login.sessions.authenticate({ cookieHeader });
  if (!found.ok) return refusal(login, request, found.error);
  const { session, rotationDue } = found;
  const missing = missingOf(session, need, context.clock.now());
  if (missing !== undefined) return refusal(login, request, refuse(missing).error);
  if (!rotationDue) return { ok: true, session, setCookie: [] };
  const token = login.readCookies(cookieHeader).session;
  const rotated = token === undefined ? undefined : await login.sessions.rotate(token);
  return { ok: true, session, setCookie: rotated?.ok === true ? rotated.setCookie : [] };
}

function missingOf(
  session: Session,
  need: SessionNeed,
  now: number,
): 'mfa_required' | 'sudo_required' | undefined {
  if (need.aal === 2 && session.aal < 2) return 'mfa_required';
  return need.sudo === true && session.sudoUntil <= now ? 'sudo_required' : undefined;
}

function refusal(login: Login, request: Request, refused: LoginError): GuardVerdict {
  // As the next step of a sign-in this is no failure; on a closed door it is one.
  const error = refused.code === 'mfa_required' ? { ...refused, status: 403 } : refused;
  const opensPage =
    request.method === 'GET' && (request.headers.get('accept') ?? '').toLowerCase().includes('text/html');
  const url = new URL(request.url);
  const here = encodeURIComponent(`${url.pathname}${url.search}`);
  const response =
    opensPage && error.status === 401
      ? redirect(`${login.basePath}?next=${here}`)
      : json({ ok: false, error }, { error });
  return { ok: false, error, response };
}
