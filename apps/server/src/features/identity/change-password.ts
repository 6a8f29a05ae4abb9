import { routes } from '@postern/contracts';
import type { Login } from '@postern/login';
import type { FastifyReply } from 'fastify';
import type { SessionCaller } from '../../http/caller.ts';
import { sendCookies } from '../../http/browser.ts';
import { throwRefused } from '../../http/login-problem.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import { toTimestamp } from '../../infrastructure/clock.ts';
import type { Spend } from './budgets.ts';
import { PASSWORD_CHANGES_PER_DAY, PASSWORD_CHANGES_PER_PERSON } from './limits.ts';
import { hasFactor, setPassword } from './set-password.ts';
import type { SetPasswordParts } from './set-password.ts';
import type { SignInGrants } from './sign-in-grants.ts';

export interface ChangePasswordParts extends SetPasswordParts {
  readonly login: Pick<Login, 'record'>;
  readonly grants: Pick<SignInGrants, 'revoke'>;
  readonly spend: Spend;
}

/** Status, change and removal of the own password (A06, A19). Other sessions end, and the owner gets a notice (T-86). */
export function passwordRoutes(kit: RouteKit, parts: ChangePasswordParts): void {
  const { passwords, accounts, grants, minimum } = parts;

  defineRoute(kit, routes.passwordStatus, async ({ caller: { userId } }) => {
    const state = await accounts.state(userId);
    return {
      isSet: state?.hash !== undefined,
      ...(state?.hash === undefined || state.changedAt === undefined
        ? {}
        : { changedAt: toTimestamp(state.changedAt) }),
      minimumLength: (await hasFactor(parts, userId)) ? minimum.withFactor : minimum.alone,
      minimumLengthWithFactor: minimum.withFactor,
    };
  });

  defineRoute(kit, routes.changePassword, async ({ caller, body, reply }) => {
    await payForChange(parts, caller.userId);
    await mayChange(parts, caller, { now: kit.clock.now(), current: body.currentPassword });
    const set = await setPassword(parts, caller.userId, body.newPassword);
    if (set.outcome === 'refused') throwRefused({ ok: false, error: set.error });
    if (set.outcome === 'unfit') {
      const fields = [{ path: 'newPassword', message: set.advice }];
      throw new HttpProblem('request_invalid', { message: set.advice, fields });
    }
    await settle(caller, 'changed', reply);
  });

  defineRoute(kit, routes.removePassword, async ({ caller, reply }) => {
    await accounts.set(caller.userId, undefined);
    await settle(caller, 'removed', reply);
  });

  async function settle(
    caller: SessionCaller,
    what: 'changed' | 'removed',
    reply: FastifyReply,
  ): Promise<void> {
    await grants.revoke(caller.userId);
    const rotated = await passwords.changed({ sessionToken: caller.sessionToken, what });
    if (!rotated.ok) throwRefused(rotated);
    sendCookies(reply, rotated.setCookie);
  }
}

async function payForChange({ spend }: ChangePasswordParts, userId: string): Promise<void> {
  const retryAfter = await spend(
    { name: 'password-change', of: userId, budget: PASSWORD_CHANGES_PER_PERSON },
    { name: 'password-change-day', of: userId, budget: PASSWORD_CHANGES_PER_DAY },
  );
  if (retryAfter !== undefined) throw new HttpProblem('too_many_requests', { retryAfter });
}

/** The current password, or a step-up. The wrong one is told at its field, and counted. */
async function mayChange(
  { accounts, passwords, login }: ChangePasswordParts,
  { userId, sessionId, sudoUntil }: SessionCaller,
  { now, current }: { readonly now: number; readonly current: string | undefined },
): Promise<void> {
  if (sudoUntil > now) return;
  if (current === undefined) throw new HttpProblem('step_up_needed');
  const state = await accounts.state(userId);
  const verified = await passwords.verify(state?.hash, current);
  if (verified.ok) return;
  if (verified.error.code !== 'password_wrong') throwRefused(verified);
  login.record('password.change_failed', { userId, sessionId, reason: 'password_wrong' });
  const message = 'This is not your current password.';
  throw new HttpProblem('request_invalid', { message, fields: [{ path: 'currentPassword', message }] });
}
