import { maskAddressForLog } from '../address/mask-address.ts';
import { parseAddress } from '../address/parse-address.ts';
import { forgiveCodeFailures } from '../budgets.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { BrowserInput, SecondFactorRequired, SignedIn } from '../login.ts';
import { admit } from '../sessions/admit.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { ChallengeRow } from '../store.ts';
import type { LoginUser } from '../users.ts';
import { redeemGrant } from './grant.ts';
import type { GrantPurpose } from './grant.ts';
import { maySignUp } from './may-sign-up.ts';

/**
 * After the proof: the account is found or made now, not when the mail was asked for, and the one function
 * that may open a session decides. Called with a challenge that this very request spent.
 */
export async function finishSignIn(
  context: LoginContext,
  row: ChallengeRow,
  via: AuthMethod,
  browser: BrowserInput,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const [known] = await Promise.all([
    context.users.find(row.email, row.tenant),
    via === 'email_link' ? forgiveCodeFailures(context, row) : undefined,
  ]);
  if (known?.disabled === true) return deny(context, row, 'account_disabled');
  const granted = await redeemGrant(context, row.grantId);
  const user = known ?? (await createUser(context, row, granted));
  if (user === undefined) return deny(context, row, 'signup_closed');
  const administrator = granted === 'setup';
  if (administrator) context.emit('setup.consumed', { userId: user.id });
  return admit(context, {
    user,
    email: row.email,
    emailIndex: row.emailIndex,
    tenant: row.tenant,
    methods: [via],
    next: row.nextPath,
    created: known === undefined,
    administrator,
    browser,
  });
}

async function createUser(
  context: LoginContext,
  row: ChallengeRow,
  granted: GrantPurpose | undefined,
): Promise<LoginUser | undefined> {
  const parsed = parseAddress(row.email);
  if (!parsed.ok || !context.mayUseDomain(parsed.address.domain)) return undefined;
  if (granted === undefined && !(await maySignUp(context, parsed.address))) return undefined;
  const administrator = granted === 'setup';
  const { displayAddress, tenant } = row;
  const user = await context.users.create(row.email, { displayAddress, administrator, tenant });
  context.emit('user.created', { userId: user.id, emailIndex: row.emailIndex });
  return user;
}

function deny(context: LoginContext, row: ChallengeRow, code: 'account_disabled' | 'signup_closed'): Refused {
  const { emailIndex } = row;
  context.emit('login.denied', { emailIndex, maskedAddress: maskAddressForLog(row.email), reason: code });
  return refuse(code);
}
