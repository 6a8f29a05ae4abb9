import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { honoLogin, requireSession } from './hono.ts';
import type { LoginEnv } from './hono.ts';
import { adapterPromises } from './testing/adapter-suite.ts';
import { nameIn, portOf } from './testing/host.ts';

adapterPromises('Hono', async (login, options) => {
  const app = new Hono<LoginEnv>();
  app.use(honoLogin(login, options));
  app.get('/', (c) => c.text('home'));
  app.on(['GET', 'POST'], '/me', requireSession(login), (c) => c.text(c.get('login').account));
  app.get('/vault', requireSession(login, { aal: 2 }), (c) => c.json({ ok: true }));
  app.get('/keys', requireSession(login, { sudo: true }), (c) => c.json({ ok: true }));
  app.post('/echo', async (c) => c.text(nameIn(await c.req.json())));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started));
  });
  return {
    port: portOf(server),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
});
