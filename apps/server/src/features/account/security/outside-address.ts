import { routes } from '@postern/contracts';
import type { OutsideFault } from '@postern/contracts';
import { parseAddress } from '@postern/login';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { accept, accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import type { AccountModel } from '../account-store.ts';
import { presentMailedCode } from '../mailed-code.ts';

/**
 * The weakest second factor: a mailbox that cannot be read here. One that can is refused, and one that is connected
 * here later is no factor any more, from that moment on.
 */
export function outsideAddressRoutes(kit: RouteKit, parts: AccountParts): void {
  const { login, store, notices, readBrowser } = parts;

  async function settle(
    account: AccountModel,
    { sessionId, outsideEmail }: { readonly sessionId: string; readonly outsideEmail: string | null },
  ): Promise<void> {
    const notice = outsideEmail === null ? 'outside-removed' : 'outside-set';
    await store.change(account.id, { outsideEmail });
    login.record('user.updated', { userId: account.id, sessionId, reason: notice });
    await notices.tell(account.email, notice);
    if (account.outsideEmail !== undefined && account.outsideEmail !== outsideEmail)
      await notices.tell(account.outsideEmail, 'outside-removed');
    await login.sessions.revokeAll(account.id, sessionId);
  }

  defineRoute(kit, routes.startOutsideAddress, async ({ caller, request, reply, body }) => {
    const account = await accountOf(parts, caller);
    const email = await fitOutside(parts, account, body.email);
    const asked = { purpose: 'mfa_email', email, userId: account.id, isSignedIn: true } as const;
    return presentMailedCode(accept(reply, await login.proofs.start({ ...readBrowser(request), ...asked })));
  });

  defineRoute(kit, routes.confirmOutsideAddress, async ({ caller, request, reply, body }) => {
    const account = await accountOf(parts, caller);
    const input = { ...readBrowser(request), ...body, purpose: 'mfa_email' } as const;
    const proven = accept(reply, await login.proofs.completeCode(input));
    if (proven.userId !== account.id) throw new HttpProblem('attempt_unknown');
    // A mailbox may have been connected while the code was on its way.
    const outsideEmail = await fitOutside(parts, account, proven.email);
    await settle(account, { sessionId: caller.sessionId, outsideEmail });
    accept(reply, await login.sessions.rotate(caller.sessionToken));
  });

  defineRoute(kit, routes.removeOutsideAddress, async ({ caller, reply }) => {
    const account = await accountOf(parts, caller);
    if (account.outsideEmail === undefined) throw new HttpProblem('not_found');
    await settle(account, { sessionId: caller.sessionId, outsideEmail: null });
    accept(reply, await login.sessions.rotate(caller.sessionToken));
  });
}

/**
 * The canonical form of an address that can be a factor.
 * @throws HttpProblem request_invalid, address_inside
 */
async function fitOutside(parts: AccountParts, account: AccountModel, typed: string): Promise<string> {
  const parsed = parseAddress(typed);
  if (!parsed.ok) throw wrong('This is no e-mail address.');
  const email = parsed.address.account;
  const fault = await faultOfOutside(parts, account, email);
  if (fault === 'own_address')
    throw wrong('This is the address you sign in with: a code there would prove nothing new.');
  if (fault === 'connected_here') throw new HttpProblem('address_inside');
  return email;
}

function wrong(message: string): HttpProblem {
  return new HttpProblem('request_invalid', { message, fields: [{ path: 'email', message }] });
}

/** Why an address is no factor for this account at present, in whatever spelling. */
export async function faultOfOutside(
  { isReadableInside }: Pick<AccountParts, 'isReadableInside'>,
  account: Pick<AccountModel, 'id' | 'email'>,
  email: string,
): Promise<OutsideFault | undefined> {
  if (await isReadableInside(account.id, email)) return 'connected_here';
  const [one, other] = [parseAddress(email), parseAddress(account.email)];
  const isSame = one.ok && other.ok && one.address.limiter === other.address.limiter;
  return isSame ? 'own_address' : undefined;
}
