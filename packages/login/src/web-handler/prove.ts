import type { Proven } from '../login.ts';
import { safeNextPath } from '../web/next-path.ts';
import type { Exchange } from './exchange.ts';
import { failed } from './finish.ts';
import { isTicked, textField } from './read-fields.ts';
import { json, redirect } from './respond.ts';
import { elsewhere, landingOf } from './verify.ts';
import { readStatus, waitingPage } from './wait.ts';
import type { PagedProof } from './web-paths.ts';

/** What the link of a proof opens. Reads only. */
export async function proofLanding(exchange: Exchange, purpose: PagedProof): Promise<Response> {
  const opened = await exchange.login.proofs.openLink({ ...exchange.browser, purpose });
  return landingOf(exchange, opened, exchange.paths.prove[purpose]);
}

/** Spends the link (field `t`) or the code (fields `cid` and `code`) of a proof, and tells the host. */
export async function postProof(exchange: Exchange, purpose: PagedProof): Promise<Response> {
  const { login, fields, browser, paths } = exchange;
  const [token, cid] = [textField(fields, 't'), textField(fields, 'cid')];
  if (token === undefined && cid !== undefined) return postProofCode(exchange, purpose, cid);
  const done = await login.proofs.completeLink({
    ...browser,
    purpose,
    token: token ?? '',
    matchNumber: textField(fields, 'match'),
    confirmed: isTicked(fields, 'confirmed'),
  });
  if (done.ok) return proven(exchange, done);
  return 'origin' in done
    ? elsewhere(exchange, done, { token: token ?? '', action: paths.prove[purpose] })
    : failed(exchange, done.error);
}

async function postProofCode(exchange: Exchange, purpose: PagedProof, cid: string): Promise<Response> {
  const { login, fields, browser } = exchange;
  const code = textField(fields, 'code') ?? '';
  const done = await login.proofs.completeCode({ ...browser, purpose, cid, code });
  if (done.ok) return proven(exchange, done);
  const status = exchange.json ? undefined : await readStatus(exchange);
  return status?.state === 'waiting'
    ? waitingPage(exchange, status, done.error)
    : failed(exchange, done.error);
}

/** The host does what the purpose says; then on to where it, or the proof, leads. */
async function proven(exchange: Exchange, done: Proven): Promise<Response> {
  const { options, request, login } = exchange;
  const elsewhereTo = await options.onProven?.(done, request);
  const chosen = typeof elsewhereTo === 'string' ? safeNextPath(elsewhereTo, login.publicOrigin) : undefined;
  const next = chosen ?? done.next;
  const { setCookie, purpose } = done;
  return exchange.json ? json({ ok: true, next, purpose }, { setCookie }) : redirect(next, setCookie);
}
