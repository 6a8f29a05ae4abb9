import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createLogin } from '@postern/login';
import type { Login } from '@postern/login';
import { sendWebResponse, toWebRequest } from '@postern/login/node';
import { createPasskeys } from '@postern/login/passkeys';
import { testKit } from '@postern/login/testing';
import type { TestKit } from '@postern/login/testing';
import { guardSession, webHandler } from '@postern/login/web';

/** A site with passkeys on its sign-in pages, and a page of its own where a person makes one. */
export interface PasskeySite {
  readonly origin: string;
  readonly kit: TestKit;
  readonly login: Login;
  stop(): Promise<void>;
}

type Answer = (request: Request, address: string | undefined) => Promise<Response>;

const script = readFileSync(new URL('./make-passkey.js', import.meta.url), 'utf8');
const makingPage = `<!doctype html><html lang="en"><title>Passkeys</title><h1>Passkeys</h1>
  <button data-make>Make a passkey</button><p role="status"></p><script src="/keys.js"></script></html>`;

export async function startPasskeySite(): Promise<PasskeySite> {
  let answer: Answer = () => Promise.resolve(new Response('Not yet.', { status: 503 }));
  let origin = '';
  const server = createServer((request, response) => {
    void answer(toWebRequest(request, { origin }), request.socket.remoteAddress).then((made) =>
      sendWebResponse(made, response),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  origin = `http://localhost:${String(address.port)}`;
  const kit = testKit();
  const login = createLogin(kit.config({ publicUrl: origin, insecureDev: true, appName: 'Passkey site' }));
  answer = siteOf(login);
  return {
    origin,
    kit,
    login,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await login.close();
    },
  };
}

function siteOf(login: Login): Answer {
  const passkeys = createPasskeys(login);
  const signIn = webHandler(login, { passkeys });
  return async (request, address) => {
    const page = await signIn(request, { address });
    if (page !== undefined) return page;
    const guarded = await guardSession(login, request);
    if (!guarded.ok) return guarded.response;
    const cookieHeader = request.headers.get('cookie') ?? undefined;
    const sessionToken = login.readCookies(cookieHeader).session ?? '';
    switch (new URL(request.url).pathname) {
      case '/keys':
        return request.method === 'GET' ? html(makingPage) : keep(request, sessionToken);
      case '/keys.js':
        return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
      case '/keys/options':
        return reply(await passkeys.registrationOptions({ sessionToken }));
      default:
        return html(
          `<!doctype html><html lang="en"><title>Home</title><h1>Hello ${guarded.session.account}</h1>
          <p>Level ${String(guarded.session.aal)} by ${guarded.session.amr.join(', ')}</p>
          <form method="post" action="/login/sign-out"><button>Sign out</button></form></html>`,
        );
    }
  };

  async function keep(request: Request, sessionToken: string): Promise<Response> {
    const body: unknown = await request.json();
    const response = typeof body === 'object' && body !== null && 'response' in body ? body.response : null;
    const ticketCookie = passkeys.readTicket(request.headers.get('cookie') ?? undefined);
    return reply(await passkeys.register({ sessionToken, ticketCookie, response, name: 'Laptop' }));
  }
}

function html(body: string): Response {
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** What the browser may know of an answer: never the token or the ticket beside its cookies. */
function reply(
  made: { readonly ok: boolean } & {
    readonly setCookie?: readonly string[];
    readonly options?: unknown;
    readonly error?: unknown;
  },
): Response {
  const { ok, options, error, setCookie = [] } = made;
  const headers = setCookie.map((cookie): [string, string] => ['set-cookie', cookie]);
  return Response.json({ ok, options, error }, { headers });
}
