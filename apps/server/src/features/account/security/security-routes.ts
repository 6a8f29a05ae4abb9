import { routes } from '@postern/contracts';
import type { SecurityStatus } from '@postern/contracts';
import type { SessionCaller } from '../../../http/caller.ts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { accept, accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import { faultOfOutside } from './outside-address.ts';

/** What guards the account: the switch, the authenticator app and the recovery codes. */
export function securityRoutes(kit: RouteKit, parts: AccountParts): void {
  const { login, store, notices, passkeys, readBrowser } = parts;

  defineRoute(kit, routes.security, async ({ caller, reply }) => {
    const { accepted, passkeys: own } = accept(reply, await passkeys.list(caller));
    return {
      ...(await status(parts, caller)),
      passkeys: own.map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
        id,
        name,
        createdAt: toTimestamp(createdAt),
        isSynced: backedUp,
        ...(lastUsedAt === undefined ? {} : { lastUsedAt: toTimestamp(lastUsedAt) }),
      })),
      accepted: { ...accepted, allAcceptedCredentialIds: [...accepted.allAcceptedCredentialIds] },
    };
  });

  defineRoute(kit, routes.setSecondFactor, async ({ caller, reply, body: { secondFactorWanted } }) => {
    const { userId, sessionId, sessionToken } = caller;
    const account = await accountOf(parts, caller);
    if (account.secondFactorWanted === secondFactorWanted) return;
    await store.change(userId, { secondFactorWanted });
    const notice = secondFactorWanted ? 'second-factor-on' : 'second-factor-off';
    login.record('user.updated', { userId, sessionId, reason: notice });
    await notices.tell(account.email, notice);
    await login.sessions.revokeAll(userId, sessionId);
    accept(reply, await login.sessions.rotate(sessionToken));
  });

  defineRoute(kit, routes.proposeTotp, async ({ caller, reply }) => {
    const { email } = await accountOf(parts, caller);
    const proposed = accept(
      reply,
      await login.factors.proposeTotp({ sessionToken: caller.sessionToken, account: email }),
    );
    return { secret: proposed.secret, uri: proposed.uri };
  });

  defineRoute(
    kit,
    routes.confirmTotp,
    async ({ caller: { sessionToken }, request, reply, body: { code } }) => {
      accept(reply, await login.factors.confirmTotp({ ...readBrowser(request), sessionToken, code }));
    },
  );

  defineRoute(kit, routes.removeTotp, async ({ caller: { sessionToken }, request, reply }) => {
    accept(reply, await login.factors.removeTotp({ ...readBrowser(request), sessionToken }));
  });

  defineRoute(kit, routes.makeRecoveryCodes, async ({ caller: { sessionToken }, reply }) => {
    const made = accept(reply, await login.factors.generateRecoveryCodes({ sessionToken }));
    return { codes: [...made.codes], createdAt: toTimestamp(made.createdAt) };
  });
}

async function status(
  parts: AccountParts,
  caller: SessionCaller,
): Promise<Omit<SecurityStatus, 'passkeys' | 'accepted'>> {
  const account = await accountOf(parts, caller);
  const { totp, recoveryCodesLeft, passkeys } = await parts.login.factors.status(account.id);
  const { outsideEmail: email } = account;
  const fault = email === undefined ? undefined : await faultOfOutside(parts, account, email);
  return {
    secondFactorWanted: account.secondFactorWanted,
    hasSecondFactor: totp || passkeys > 0 || (email !== undefined && fault === undefined),
    totp,
    recoveryCodesLeft,
    ...(email === undefined ? {} : { outside: { email, ...(fault === undefined ? {} : { fault }) } }),
    isOwnMailboxInside: await parts.isReadableInside(account.id, account.email),
  };
}
