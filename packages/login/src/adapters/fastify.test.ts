import Fastify from 'fastify';
import { fastifyLogin, requireSession } from './fastify.ts';
import { adapterPromises } from './testing/adapter-suite.ts';
import { nameIn, portOf } from './testing/host.ts';

adapterPromises('Fastify', async (login, options) => {
  const app = Fastify();
  await app.register(fastifyLogin, { login, ...options });
  app.get('/', () => 'home');
  app.get('/me', { preHandler: requireSession() }, (request) => request.login?.account);
  app.post('/me', { preHandler: requireSession() }, (request) => request.login?.account);
  app.get('/vault', { preHandler: requireSession({ aal: 2 }) }, () => ({ ok: true }));
  app.get('/keys', { preHandler: requireSession({ sudo: true }) }, () => ({ ok: true }));
  app.post('/echo', (request) => nameIn(request.body));
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: portOf(app.server), close: () => app.close() };
});
