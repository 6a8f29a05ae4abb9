import { routes } from '@postern/contracts';
import type { Login } from '@postern/login';
import type { ReadBrowser } from '../../http/browser.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Spend } from './budgets.ts';
import { STRENGTH_OF_SITE, STRENGTH_PER_NETWORK } from './limits.ts';
import { judgePassword } from './password-rules.ts';
import { hasFactor } from './set-password.ts';
import type { SetPasswordParts } from './set-password.ts';
import type { PasswordMinimum } from './password-rules.ts';
import type { UserStore } from './users.ts';

interface StrengthParts {
  readonly login: Pick<Login, 'sessions'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly spend: Spend;
  readonly readBrowser: ReadBrowser;
  readonly minimum: PasswordMinimum;
  readonly store: SetPasswordParts['store'];
}

/** How good a password is, while it is typed: as one that stands alone, unless who is signed in has a second factor. */
export function strengthRoute(
  kit: RouteKit,
  { login, users, spend, readBrowser, minimum, store }: StrengthParts,
): void {
  defineRoute(kit, routes.passwordStrength, async ({ request, body }) => {
    const { ipKey = '' } = readBrowser(request);
    const retryAfter = await spend(
      { name: 'strength', of: ipKey, budget: STRENGTH_PER_NETWORK },
      { name: 'strength-site', budget: STRENGTH_OF_SITE },
    );
    if (retryAfter !== undefined) throw new HttpProblem('too_many_requests', { retryAfter });
    const found = await login.sessions.authenticate({ cookieHeader: request.headers.cookie });
    const user = found.ok ? await users.byId(found.session.userId) : undefined;
    const own = [body.email ?? '', ...(body.names ?? []), 'Postern'];
    if (user !== undefined) own.push(user.email, user.firstName, user.lastName, user.username ?? '');
    const isBesideFactor = user !== undefined && (await hasFactor({ store }, user.id));
    const judged = await judgePassword(body.password, { minimum, hasFactor: isBesideFactor, own });
    const { score, advice } = judged;
    return judged.outcome === 'taken'
      ? { score, advice, isTaken: true }
      : { score, advice, isTaken: false, fault: judged.fault };
  });
}
