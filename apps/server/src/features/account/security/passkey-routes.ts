import { routes } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { accept } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import { asRecord } from '../as-record.ts';

/** Passkeys of a person: made, named, removed. A foreign one is one that does not exist (T-81). */
export function passkeyRoutes(kit: RouteKit, { passkeys }: Pick<AccountParts, 'passkeys'>): void {
  defineRoute(kit, routes.passkeyOptions, async ({ caller: { sessionToken }, reply }) => {
    const { options } = accept(reply, await passkeys.registrationOptions({ sessionToken }));
    return { options: asRecord(options) };
  });

  defineRoute(kit, routes.addPasskey, async ({ caller: { sessionToken }, request, reply, body }) => {
    const ticketCookie = passkeys.readTicket(request.headers.cookie);
    const { name, response } = body;
    accept(reply, await passkeys.register({ sessionToken, ticketCookie, name, response }));
  });

  defineRoute(kit, routes.renamePasskey, async ({ caller: { sessionToken }, reply, params, body }) => {
    const answer = await passkeys.rename({ sessionToken, id: params.passkeyId, name: body.name });
    if (!answer.ok && answer.error.code === 'passkey_unavailable') throw new HttpProblem('not_found');
    accept(reply, answer);
  });

  defineRoute(kit, routes.removePasskey, async ({ caller: { sessionToken }, reply, params }) => {
    const answer = await passkeys.remove({ sessionToken, id: params.passkeyId });
    if (!answer.ok && answer.error.code === 'passkey_unavailable') throw new HttpProblem('not_found');
    accept(reply, answer);
  });
}
