import type { Address } from '../address/address.ts';
import { parseAddress } from '../address/parse-address.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { StartInput, StartResult } from '../login.ts';
import type { ChallengeMailKind } from '../mail/mail.ts';
import { findGrant, isGrantFor } from './grant.ts';
import { maySignUp } from './may-sign-up.ts';
import { startChallenge } from './start-challenge.ts';

/** Asks for a sign-in mail. */
export async function start(context: LoginContext, input: StartInput): Promise<StartResult> {
  const parsed = parseAddress(input.email);
  if (!parsed.ok) return refuse(parsed.code);
  const { address } = parsed;
  const grant = input.grant === undefined ? undefined : await findGrant(context, input.grant);
  if (grant?.ok === false) return grant;
  const granted = grant !== undefined && isGrantFor(grant.row, address);
  const tenant = await tenantOf(context, address, input.host);
  return startChallenge(context, {
    purpose: 'login',
    address,
    userId: '',
    tenant: tenant ?? '',
    // One for another address is not spent, and opens nothing.
    grantId: granted ? grant.row.id : '',
    next: input.next,
    language: input.language ?? 'en',
    captcha: input.captcha,
    browser: input,
    mailKind: async () => (tenant === undefined ? 'noop' : signInKind(context, { address, tenant, granted })),
  });
}

interface Candidate {
  readonly address: Address;
  readonly tenant: string;
  readonly granted: boolean;
}

/** Always asks for both, so that known and unknown addresses cost the same. */
async function signInKind(
  context: LoginContext,
  { address, tenant, granted }: Candidate,
): Promise<ChallengeMailKind> {
  const user = await context.users.find(address.account, tenant);
  const open = await maySignUp(context, address);
  if (user !== undefined) return 'sign-in';
  return open || granted ? 'sign-up' : 'noop';
}

/** Undefined where the hook failed: nobody is signed in to a tenant that could not be named. */
async function tenantOf(
  context: LoginContext,
  address: Address,
  host: string | undefined,
): Promise<string | undefined> {
  try {
    return (await context.hooks.tenant?.({ address, host })) ?? '';
  } catch {
    context.emit('hook.failed', { reason: 'tenant' });
    return undefined;
  }
}
