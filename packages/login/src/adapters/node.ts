import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Login } from '../login.ts';
import { webHandler } from '../web-handler/web-handler.ts';
import type { WebOptions } from '../web-handler/web-options.ts';
import { toWebRequest } from './node-request.ts';
import { sendWebResponse } from './node-response.ts';

export { toWebRequest } from './node-request.ts';
export { sendWebResponse } from './node-response.ts';

/** Answers a sign-in page and gives true, or leaves the request alone and gives false. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * The sign-in pages for `node:http`. The client's address is the socket's peer, or what a proxy named in
 * `trustedProxies` says.
 * @throws LoginConfigError for a wrong list of proxies.
 * @example
 * const signIn = nodeHandler(login);
 * createServer(async (request, response) => {
 *   if (await signIn(request, response)) return;
 *   response.end('the rest of the site');
 * });
 */
export function nodeHandler(login: Login, options: WebOptions = {}): NodeHandler {
  const handle = webHandler(login, options);
  return async (request, response) => {
    const webRequest = toWebRequest(request, { origin: login.publicOrigin });
    const answer = await handle(webRequest, { address: request.socket.remoteAddress });
    if (answer === undefined) return false;
    await sendWebResponse(answer, response);
    return true;
  };
}
