import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import express from 'express';
import { consoleMailer, createLogin } from '@postern/login';
import { expressLogin, requireSession } from '@postern/login/express';
import { smtp } from '@postern/login/smtp';
import { migrateLogin, sqliteStore } from '@postern/login/sqlite';

const { PORT = '3000', DATABASE = 'login.db', LOGIN_KEY, SMTP_URL } = process.env;
const database = new Database(DATABASE, { timeout: 10_000 });
migrateLogin(database);

const login = createLogin({
  publicUrl: `http://localhost:${PORT}`,
  insecureDev: true, // http, on localhost only
  appName: 'Express example',
  keys: [{ id: 'k1', secret: LOGIN_KEY ?? randomBytes(32).toString('base64url') }],
  store: sqliteStore(database),
  mailer: SMTP_URL === undefined ? consoleMailer() : smtp(SMTP_URL, { from: 'login@example.org' }),
  users: {
    find: (email) => Promise.resolve({ id: email }),
    create: (email) => Promise.resolve({ id: email }),
  },
});

const app = express();
app.use(expressLogin(login));

app.get('/', requireSession(login), (request, response) => {
  const account = request.login?.account ?? '';
  response.send(
    `<h1>Hello ${account}</h1><form method="post" action="/login/sign-out"><button>Sign out</button></form>`,
  );
});

app.listen(Number(PORT), 'localhost', () => {
  console.log(`Open http://localhost:${PORT}`);
});
