import type { AdminUserChange } from '@postern/contracts';
import { HttpProblem } from '../../../http/problem.ts';
import type { Actor, AdministrationParts } from '../administration-parts.ts';
import { tellAbout, tellAction } from '../tell-log.ts';
import { administrationGiven, administrationTaken } from './access-notices.ts';
import type { AccountModel } from './account-store.ts';
import { storedCap } from './present-account.ts';
import { findAccount } from './read-account.ts';

/**
 * Sets the cap and the right to administer.
 * @throws HttpProblem not_found, last_administrator
 */
export async function changeAccount(
  parts: AdministrationParts,
  actor: Actor,
  { userId, change }: { readonly userId: string; readonly change: AdminUserChange },
): Promise<void> {
  const account = await findAccount(parts, userId);
  if (change.isAdministrator !== undefined && change.isAdministrator !== account.isAdministrator)
    await setAdministration(parts, actor, { account, isAdministrator: change.isAdministrator });
  if (change.mailboxCap !== undefined) await setCap(parts, actor, { account, cap: change.mailboxCap });
}

async function setCap(
  parts: AdministrationParts,
  actor: Actor,
  {
    account,
    cap,
  }: { readonly account: AccountModel; readonly cap: NonNullable<AdminUserChange['mailboxCap']> },
): Promise<void> {
  await parts.accounts.setMailboxCap(account.id, cap === 'default' ? undefined : storedCap(cap));
  tellAction(parts, actor, 'user.mailbox_cap', { target: account.id, cap });
  tellAbout(parts, 'user.updated', account.id, { changed: 'mailbox_cap', cap });
}

async function setAdministration(
  parts: AdministrationParts,
  actor: Actor,
  { account, isAdministrator }: { readonly account: AccountModel; readonly isAdministrator: boolean },
): Promise<void> {
  if (isAdministrator) await parts.accounts.makeAdministrator(account.id);
  else if (!(await parts.accounts.takeAdministration(account.id)))
    throw new HttpProblem('last_administrator');
  const action = isAdministrator ? 'user.made_administrator' : 'user.administration_taken';
  tellAction(parts, actor, action, { target: account.id });
  tellAbout(parts, 'user.updated', account.id, { changed: 'administrator', administrator: isAdministrator });
  await parts.putNotice((isAdministrator ? administrationGiven : administrationTaken)(account.email));
}
