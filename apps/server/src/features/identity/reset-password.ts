import type { BrowserInput, CaptchaRequired, Login, Proven, Refused } from '@postern/login';
import { parseAddress } from '@postern/login';
import type { Refund, Spend } from './budgets.ts';
import { NEW_PASSWORDS_PER_NETWORK, RESETS_PER_NETWORK } from './limits.ts';
import { setPassword } from './set-password.ts';
import type { SetPassword, SetPasswordParts } from './set-password.ts';
import type { SignInGrants } from './sign-in-grants.ts';
import type { UserStore } from './users.ts';

export interface ResetParts extends SetPasswordParts {
  readonly login: Pick<Login, 'record' | 'proofs'>;
  readonly users: Pick<UserStore, 'byId' | 'find'>;
  readonly grants: SignInGrants;
  readonly spend: Spend;
  readonly refund: Refund;
  /** Ends the person's API tokens, where they wish it. */
  readonly revokeTokens: (userId: string) => Promise<unknown>;
}

export type StartedReset =
  | { readonly outcome: 'mailed'; readonly setCookie: readonly string[] }
  | { readonly outcome: 'not_an_address' }
  | { readonly outcome: 'wait'; readonly seconds: number }
  | { readonly outcome: 'refused'; readonly refused: Refused | CaptchaRequired };

/** Mails a link to set a new password. The same answer, and the same work, for an address without an account (T-40). */
export async function startReset(
  { login, users, spend, refund }: ResetParts,
  email: string,
  browser: BrowserInput & { readonly captcha?: string | undefined },
): Promise<StartedReset> {
  const parsed = parseAddress(email);
  if (!parsed.ok) return { outcome: 'not_an_address' };
  const network = browser.ipKey ?? '';
  const seconds = await spend({ name: 'reset', of: network, budget: RESETS_PER_NETWORK });
  if (seconds !== undefined) return { outcome: 'wait', seconds };
  const user = await users.find(parsed.address.account);
  const started = await login.proofs.start({
    ...browser,
    purpose: 'reset_password',
    email: parsed.address.account,
    eligible: user?.disabled === false,
  });
  if (started.ok) return { outcome: 'mailed', setCookie: started.setCookie };
  if ('captcha' in started) await refund({ name: 'reset', of: network });
  return { outcome: 'refused', refused: started };
}

/**
 * The mailbox was proven: a token to set a password once, for as long as the account has this address. It is no
 * session and leads to none (T-93). Undefined: nobody may.
 */
export async function grantNewPassword(
  { users, grants }: Pick<ResetParts, 'users' | 'grants'>,
  { email }: Proven,
): Promise<string | undefined> {
  const user = await users.find(email);
  if (user?.disabled !== false) return undefined;
  return grants.issue('new_password', { userId: user.id, email });
}

export type FinishedReset = SetPassword | { readonly outcome: 'wait'; readonly seconds: number };

/** Sets the password a token stands for, and ends every session. The token is spent by a password that is kept. */
export async function finishReset(
  parts: ResetParts,
  input: {
    readonly token: string;
    readonly password: string;
    readonly revokeTokens: boolean;
    readonly ipKey: string | undefined;
  },
): Promise<FinishedReset> {
  const { grants, passwords, revokeTokens, spend } = parts;
  const seconds = await spend({
    name: 'new-password',
    of: input.ipKey ?? '',
    budget: NEW_PASSWORDS_PER_NETWORK,
  });
  if (seconds !== undefined) return { outcome: 'wait', seconds };
  const holder = await grants.find('new_password', input.token);
  if (holder === undefined) return { outcome: 'ended' };
  const set = await setPassword(parts, holder.userId, input.password, () =>
    grants.consume('new_password', input.token),
  );
  if (set.outcome !== 'set') return set;
  await passwords.wasReset(holder.userId);
  if (input.revokeTokens) await revokeTokens(holder.userId);
  return set;
}
