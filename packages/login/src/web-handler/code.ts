import type { Exchange } from './exchange.ts';
import { confirmRequired, failed, secondFactorRequired, signedIn } from './finish.ts';
import { isTicked, textField } from './read-fields.ts';
import { readStatus, waitingPage } from './wait.ts';

/** The typed code, in the starting browser. */
export async function postCode(exchange: Exchange): Promise<Response> {
  const { login, fields, browser, paths } = exchange;
  const cid = textField(fields, 'cid') ?? '';
  const code = textField(fields, 'code') ?? '';
  const replaceSession = isTicked(fields, 'replace');
  const done = await login.completeCode({ ...browser, cid, code, replaceSession });
  if (done.ok) return signedIn(exchange, done);
  if ('methods' in done) return secondFactorRequired(exchange, done);
  if ('signedInAs' in done)
    return confirmRequired(exchange, done, { action: paths.code, proof: { cid, code } });
  const status = exchange.json ? undefined : await readStatus(exchange);
  // While there are tries left, the number and the form stay on the screen.
  return status?.state === 'waiting'
    ? waitingPage(exchange, status, done.error)
    : failed(exchange, done.error);
}
