import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { consoleMailer, createLogin } from '@postern/login';
import { memoryStore } from '@postern/login/memory';
import { sendWebResponse, toWebRequest } from '@postern/login/node';
import { smtp } from '@postern/login/smtp';
import { guardSession, webHandler } from '@postern/login/web';

const { PORT = '3000', LOGIN_KEY, SMTP_URL } = process.env;
const origin = `http://localhost:${PORT}`;

const login = createLogin({
  publicUrl: origin,
  insecureDev: true, // http, on localhost only
  appName: 'Web example',
  keys: [{ id: 'k1', secret: LOGIN_KEY ?? randomBytes(32).toString('base64url') }],
  store: memoryStore(), // forgets everybody when it stops: '@postern/login/sqlite' does not
  mailer: SMTP_URL === undefined ? consoleMailer() : smtp(SMTP_URL, { from: 'login@example.org' }),
  users: {
    find: (email) => Promise.resolve({ id: email }),
    create: (email) => Promise.resolve({ id: email }),
  },
});
const signIn = webHandler(login);

/** The whole site as a function from Request to Response: what Bun, Deno and edge runtimes want. */
async function site(request: Request, address: string | undefined): Promise<Response> {
  const page = await signIn(request, { address });
  if (page !== undefined) return page;
  const guarded = await guardSession(login, request);
  if (!guarded.ok) return guarded.response;
  const body = `<h1>Hello ${guarded.session.account}</h1><form method="post" action="/login/sign-out"><button>Sign out</button></form>`;
  const cookies = guarded.setCookie.map((cookie): [string, string] => ['set-cookie', cookie]);
  return new Response(body, { headers: [['content-type', 'text/html; charset=utf-8'], ...cookies] });
}

createServer((request, response) => {
  void site(toWebRequest(request, { origin }), request.socket.remoteAddress).then((answer) =>
    sendWebResponse(answer, response),
  );
}).listen(Number(PORT), 'localhost', () => console.log(`Open ${origin}`));
