import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { consoleMailer, createLogin } from '@postern/login';
import { honoLogin, requireSession } from '@postern/login/hono';
import { memoryStore } from '@postern/login/memory';
import { smtp } from '@postern/login/smtp';

const { PORT = '3000', LOGIN_KEY, SMTP_URL } = process.env;

const login = createLogin({
  publicUrl: `http://localhost:${PORT}`,
  insecureDev: true, // http, on localhost only
  appName: 'Hono example',
  keys: [{ id: 'k1', secret: LOGIN_KEY ?? randomBytes(32).toString('base64url') }],
  store: memoryStore(), // forgets everybody when it stops: '@postern/login/sqlite' does not
  mailer: SMTP_URL === undefined ? consoleMailer() : smtp(SMTP_URL, { from: 'login@example.org' }),
  users: {
    find: (email) => Promise.resolve({ id: email }),
    create: (email) => Promise.resolve({ id: email }),
  },
});

const app = new Hono();
app.use(honoLogin(login));

app.get('/', requireSession(login), (c) =>
  c.html(
    html`<h1>Hello ${c.get('login').account}</h1>
      <form method="post" action="/login/sign-out"><button>Sign out</button></form>`,
  ),
);

serve({ fetch: app.fetch, hostname: 'localhost', port: Number(PORT) }, () => {
  console.log(`Open http://localhost:${PORT}`);
});
