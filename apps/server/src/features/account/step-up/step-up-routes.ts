import { routes } from '@postern/contracts';
import type { StepUpAnswer } from '@postern/contracts';
import type { BrowserInput, Refused, RotatedSession } from '@postern/login';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { accept } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import { presentMailedCode } from '../mailed-code.ts';
import { asRecord } from '../as-record.ts';
import { stepUpWays } from './step-up-ways.ts';

/** Confirms that it is the person: opens what needs step-up for a while, and gives the session a new token. */
export function stepUpRoutes(kit: RouteKit, parts: AccountParts): void {
  const { login, passkeys, readBrowser } = parts;

  defineRoute(kit, routes.stepUpWays, ({ caller }) => stepUpWays(parts, caller));

  defineRoute(kit, routes.stepUp, async ({ caller: { sessionToken }, request, reply, body }) => {
    accept(reply, await stepUp(parts, { ...readBrowser(request), sessionToken }, body));
  });

  defineRoute(kit, routes.stepUpMail, async ({ caller: { sessionToken }, request, reply }) =>
    presentMailedCode(
      accept(reply, await login.factors.mailStepUpCode({ ...readBrowser(request), sessionToken })),
    ),
  );

  defineRoute(kit, routes.stepUpPasskeyOptions, async ({ caller: { sessionToken }, reply }) => {
    const { options } = accept(reply, await passkeys.stepUpOptions({ sessionToken }));
    return { options: asRecord(options) };
  });

  defineRoute(kit, routes.stepUpPasskey, async ({ caller: { sessionToken }, request, reply, body }) => {
    const ticketCookie = passkeys.readTicket(request.headers.cookie);
    const { response } = body;
    accept(reply, await passkeys.stepUp({ ...readBrowser(request), sessionToken, ticketCookie, response }));
  });
}

function stepUp(
  { login, passwords }: AccountParts,
  browser: BrowserInput & { readonly sessionToken: string },
  answer: StepUpAnswer,
): Promise<RotatedSession | Refused> {
  switch (answer.method) {
    case 'password':
      if (passwords === undefined) throw new HttpProblem('mfa_unavailable');
      return passwords.stepUp({ ...browser, password: answer.password });
    case 'mail':
      return login.factors.stepUpByMail({ ...browser, cid: answer.cid, code: answer.code });
    case 'totp':
    case 'recovery':
      return login.factors.stepUp({ ...browser, method: answer.method, code: answer.code });
  }
}
