import express from 'express';
import { describe, expect, test } from 'vitest';
import { createLogin } from '../create-login.ts';
import type { Login } from '../login.ts';
import { testKit } from '../testing/index.ts';
import { siteBrowser } from '../web-handler/testing/site-browser.ts';
import type { WebOptions } from '../web-handler/web-options.ts';
import { expressLogin, requireSession } from './express.ts';
import { adapterPromises } from './testing/adapter-suite.ts';
import type { Served } from './testing/adapter-suite.ts';
import { listen, nameIn } from './testing/host.ts';

function serve(login: Login, options: WebOptions, parsersFirst = false): Promise<Served> {
  const app = express();
  if (parsersFirst) app.use(express.json(), express.urlencoded({ extended: true }));
  app.use(expressLogin(login, options));
  if (!parsersFirst) app.use(express.json());
  app.get('/', (_request, response) => response.send('home'));
  app.get('/me', requireSession(login), (request, response) => response.send(request.login?.account));
  app.post('/me', requireSession(login), (request, response) => response.send(request.login?.account));
  app.get('/vault', requireSession(login, { aal: 2 }), (_request, response) => response.json({ ok: true }));
  app.get('/keys', requireSession(login, { sudo: true }), (_request, response) =>
    response.json({ ok: true }),
  );
  app.post('/echo', (request, response) => response.send(nameIn(request.body)));
  return listen(app);
}

adapterPromises('Express 5', serve);

describe('Express with body parsers in front', () => {
  test('forms and JSON arrive all the same', async () => {
    const kit = testKit();
    const served = await serve(createLogin(kit.config()), {}, true);
    const base = `http://127.0.0.1:${String(served.port)}`;
    const a = siteBrowser('https://mail.example.org', (path, init) => fetch(`${base}${path}`, init));
    expect((await a.form('/login', { email: 'mo@example.org' })).status).toBe(303);
    const done = await a.json('/login/verify', { t: kit.lastMail().token });
    expect(await done.json()).toMatchObject({ ok: true });
    expect((await a.form('/login/sign-out', {})).status).toBe(303);
    await served.close();
  });
});
