import type { StepUpMethod, StepUpWays } from '@postern/contracts';
import { maskAddress, parseAddress } from '@postern/login';
import type { SessionCaller } from '../../../http/caller.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';

type Ways = Pick<AccountParts, 'store' | 'login' | 'passwords' | 'clock' | 'isReadableInside'>;

/**
 * What this person can confirm with. A weaker way never stands beside a stronger one, and a mailbox that can be read
 * in the portal is no way at all: whoever has the session has it too.
 */
export async function stepUpWays(parts: Ways, caller: SessionCaller): Promise<StepUpWays> {
  const { login, clock } = parts;
  const account = await accountOf(parts, caller);
  const factors = await login.factors.status(account.id);
  const isOwnInside = await parts.isReadableInside(account.id, account.email);
  const isOutsideInside =
    account.outsideEmail !== undefined && (await parts.isReadableInside(account.id, account.outsideEmail));
  const methods: StepUpMethod[] = factors.methods.map((method) => (method === 'mfa_email' ? 'mail' : method));
  if (methods.length === 0 && account.hasPassword && parts.passwords !== undefined) methods.push('password');
  const usable = isOutsideInside ? undefined : account.outsideEmail;
  const mailed = methods.includes('mail') ? (usable ?? account.email) : undefined;
  return {
    methods,
    ...(caller.sudoUntil > clock.now() ? { openUntil: toTimestamp(caller.sudoUntil) } : {}),
    ...(mailed === undefined ? {} : { outsideAddress: masked(mailed) }),
    advice: [
      ...(isOutsideInside
        ? [
            `${masked(account.outsideEmail ?? '')} is connected here now, so it can be read by whoever is in your account. No code is sent there. Choose another address outside under Security.`,
          ]
        : []),
      ...(isOwnInside
        ? [
            `No code is sent to ${masked(account.email)}: this mailbox can be read here, so a code there would prove nothing.`,
          ]
        : []),
      ...(methods.length === 0 || (methods.length === 1 && methods[0] === 'password')
        ? ['Set up a passkey or an authenticator app under Security: then you can confirm with it here.']
        : []),
    ],
  };
}

function masked(email: string): string {
  const parsed = parseAddress(email);
  return parsed.ok ? maskAddress(parsed.address.account) : '…';
}
