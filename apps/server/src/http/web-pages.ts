import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Authenticate } from './define-route.ts';
import { MESSAGE_FRAME_CSP, PAGE_CSP } from './headers.ts';

export interface WebPagesOptions {
  readonly app: FastifyInstance;
  readonly authenticate: Authenticate;
  /** Folder of the built web client. */
  readonly folder: string;
  readonly signInPath: string;
}

/** Paths of the application's own views; each is the same page, which then finds its way. */
const VIEWS = ['/', '/inbox/*', '/mailboxes/*', '/settings', '/settings/*', '/gallery'] as const;
/** Files whose names carry a hash of what is in them. */
const HASHED_FILE_CACHE = 'public, max-age=31536000, immutable';

const MESSAGE_FRAME =
  '<!doctype html><html><head><meta charset="utf-8"><title>Message</title></head><body></body></html>';

/** The application's page and files, and the empty document that messages are shown in. */
export async function webPages({ app, authenticate, folder, signInPath }: WebPagesOptions): Promise<void> {
  const indexFile = join(folder, 'index.html');
  if (!existsSync(indexFile)) throw new Error('The web client is not built. Run: npm run build');
  const index = readFileSync(indexFile, 'utf8');

  await app.register(staticFiles, {
    root: folder,
    index: false,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? HASHED_FILE_CACHE : 'public, max-age=3600');
    },
  });

  for (const view of VIEWS) {
    app.get(view, async (request, reply) => {
      if ((await authenticate(request)) === undefined) {
        const next = request.url === '/' ? '' : `?next=${encodeURIComponent(request.url)}`;
        return reply.redirect(`${signInPath}${next}`, 303);
      }
      return reply.header('content-security-policy', PAGE_CSP).type('text/html; charset=utf-8').send(index);
    });
  }

  app.get('/message-frame', (_request, reply) =>
    reply
      .header('content-security-policy', MESSAGE_FRAME_CSP)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(MESSAGE_FRAME),
  );

  app.get('/robots.txt', (_request, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /\n'));
}
