import type { AdminUserPage } from '@postern/contracts';
import type { SessionCaller } from '../../../http/caller.ts';
import { HttpProblem } from '../../../http/problem.ts';
import type { AdministrationParts } from '../administration-parts.ts';
import type { AccountModel } from './account-store.ts';
import { presentAccount, presentCap } from './present-account.ts';

/** @throws HttpProblem not_found */
export async function findAccount(
  { accounts }: Pick<AdministrationParts, 'accounts'>,
  userId: string,
): Promise<AccountModel> {
  const account = await accounts.byId(userId);
  if (account === undefined) throw new HttpProblem('not_found');
  return account;
}

/** One account with what may be changed of it. */
export async function readAccount(
  parts: AdministrationParts,
  caller: SessionCaller,
  userId: string,
): Promise<AdminUserPage> {
  const account = await findAccount(parts, userId);
  const { mailboxCap: own } = account;
  const byDefault = account.isAdministrator ? 'unlimited' : parts.settings.mailboxCap;
  const sessions = await parts.login.sessions.list(userId);
  return {
    user: presentAccount(account),
    mailboxCap: {
      ...(own === undefined ? {} : { own: presentCap(own) }),
      byDefault,
      effective: own === undefined ? byDefault : presentCap(own),
    },
    sessions: sessions.length,
    isSelf: caller.userId === userId,
    isLastAdministrator: await parts.accounts.isLastAdministrator(userId),
  };
}
