import type { FastifyInstance, FastifyReply } from 'fastify';
import { pageHeaders } from '@postern/login/pages';
import type { AccountParts } from '../account-parts.ts';
import { plainPage } from '../../../http/plain-page.ts';
import { takenSince } from '../taken-since.ts';
import { endProofs, hashUndoToken, UNDO_PATH } from './change-email.ts';

/** What a token of ours looks like: 32 bytes in Base64url. */
const TOKEN = /^[\w-]{43}$/;
const UNDO_SCRIPT_PATH = `${UNDO_PATH}.js`;

/**
 * The way back for the former address. Looking changes nothing: the page takes the token from the fragment and has one
 * button; pressing it gives the address back and signs everybody out.
 */
export function undoEmailChangePages(app: FastifyInstance, parts: AccountParts): void {
  app.get(UNDO_PATH, (_request, reply) => show(reply, 200, ASK));

  app.get(UNDO_SCRIPT_PATH, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/javascript').send(SCRIPT),
  );

  app.post(UNDO_PATH, async (request, reply) => {
    const token = readToken(request.body);
    return token !== undefined && (await undo(parts, token))
      ? show(reply, 200, DONE)
      : show(reply, 410, OVER);
  });
}

/**
 * Gives the address back, removes what a thief may have set up to come in by, ends all sessions and tokens, and
 * whatever was mailed to the other address.
 */
async function undo(parts: AccountParts, token: string): Promise<boolean> {
  const { store, login, revokeTokens, notices } = parts;
  const hash = hashUndoToken(token);
  const change = await store.changeByUndo(hash);
  const present = change === undefined ? undefined : await store.byId(change.userId);
  if (change === undefined || present === undefined || !(await store.undo(hash))) return false;
  const { userId } = change;
  // With it end all sessions, those of API clients too.
  await login.factors.reset({ userId, sinceAt: takenSince(change.changedAt) });
  await login.devices.removeAll(userId);
  await revokeTokens(userId);
  await endProofs(parts, present.email);
  login.record('email.change_undone', { userId, email: change.oldEmail });
  await notices.tell(change.oldEmail, 'change-undone');
  await notices.tell(present.email, 'address-lost');
  return true;
}

function readToken(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('t' in body)) return undefined;
  return typeof body.t === 'string' && TOKEN.test(body.t) ? body.t : undefined;
}

function show(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).headers(pageHeaders()).send(page);
}

const ASK = plainPage({
  title: 'Take the change of address back?',
  body: `<p>The account gets its former address again. Everybody is signed out and API tokens end. A password, passkey, authenticator app, recovery codes and an address outside that were set up since, or in the day before, are removed: what you set up earlier stays.</p>
<form method="post" action="${UNDO_PATH}"><input type="hidden" name="t" value=""><button type="submit">Take it back</button></form>
<noscript><p class="hint">Your browser runs no scripts, so the link cannot be read. Open it in another browser.</p></noscript>
<script src="${UNDO_SCRIPT_PATH}"></script>`,
});

const DONE = plainPage({
  title: 'Your address is back',
  body: `<p role="status">The account has its former address again, and everybody was signed out. What was set up since to sign in with is gone. Sign in and look at Security: remove what you do not know, and set up a passkey or an authenticator app.</p>
<p><a class="button" href="/sign-in">Sign in</a></p>`,
});

const OVER = plainPage({
  title: 'This link has ended',
  body: `<p role="alert">It was used, is older than 72 hours, or a later change was taken back already. If somebody has taken your account, ask whoever runs this Postern.</p>
<p><a class="button" href="/sign-in">Sign in</a></p>`,
});

/** The token leaves the address bar before anything else can see it. */
const SCRIPT = `const token = new URLSearchParams(location.hash.slice(1)).get('t') ?? '';
history.replaceState(null, '', location.pathname);
const field = document.querySelector('input[name="t"]');
if (field !== null) field.value = token;
`;
