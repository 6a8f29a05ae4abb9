import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Login } from '../login.ts';
import { guardSession } from '../web-handler/session-guard.ts';
import type { SessionNeed } from '../web-handler/session-guard.ts';
import { nodeHandler, sendWebResponse, toWebRequest } from './node.ts';
import { adapterPromises } from './testing/adapter-suite.ts';
import { listen, nameIn } from './testing/host.ts';

const NEEDS: Readonly<Record<string, SessionNeed>> = {
  '/me': {},
  '/vault': { aal: 2 },
  '/keys': { sudo: true },
};

adapterPromises('node:http', (login, options) => {
  const signIn = nodeHandler(login, options);
  return listen((request, response) => {
    void signIn(request, response).then(async (done) => {
      if (!done) await rest(login, request, response);
    });
  });
});

async function rest(login: Login, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const webRequest = toWebRequest(request, { origin: login.publicOrigin });
  const { pathname } = new URL(webRequest.url);
  const need = NEEDS[pathname];
  if (need !== undefined) {
    const verdict = await guardSession(login, webRequest, need);
    if (!verdict.ok) return sendWebResponse(verdict.response, response);
    for (const cookie of verdict.setCookie) response.appendHeader('set-cookie', cookie);
    response.end(pathname === '/me' ? verdict.session.account : '{"ok":true}');
    return undefined;
  }
  if (pathname === '/echo') response.end(nameIn(await webRequest.json()));
  else if (pathname === '/') response.end('home');
  else response.writeHead(404).end();
  return undefined;
}
