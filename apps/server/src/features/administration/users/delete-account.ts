import { parseAddress } from '@postern/login';
import { DELETION_WAIT_MS } from '../../account/index.ts';
import { HttpProblem } from '../../../http/problem.ts';
import type { Actor, AdministrationParts } from '../administration-parts.ts';
import { tellAbout, tellAction } from '../tell-log.ts';
import { accountToBeDeleted, deletionCalledOff } from './access-notices.ts';
import { endAccess } from './close-account.ts';
import { findAccount } from './read-account.ts';

/**
 * Closes an account at once and deletes it after seven days, in which an administrator can call it off: who works
 * through a list makes mistakes. One that waits already goes when it was to go.
 * @throws HttpProblem not_found, request_invalid where the typed address is another one, last_administrator
 */
export async function deleteAccount(
  parts: AdministrationParts,
  actor: Actor,
  { userId, email }: { readonly userId: string; readonly email: string },
): Promise<void> {
  const account = await findAccount(parts, userId);
  const typed = parseAddress(email);
  if (!typed.ok || typed.address.account !== account.email) throw anotherAddress();
  const now = parts.clock.now();
  const deleteAfter = account.deleteAfter ?? now + DELETION_WAIT_MS;
  if (!(await parts.accounts.scheduleDeletion(userId, now, deleteAfter)))
    throw new HttpProblem('last_administrator');
  tellAction(parts, actor, 'user.deletion_requested', { target: userId });
  tellAbout(parts, 'user.deletion_requested', userId);
  await endAccess(parts, userId);
  await parts.putNotice(accountToBeDeleted(account.email, deleteAfter));
}

/**
 * Calls a deletion off; the account stays closed. Who asked for their own and was not closed decides that alone.
 * @throws HttpProblem not_found
 */
export async function keepAccount(parts: AdministrationParts, actor: Actor, userId: string): Promise<void> {
  const account = await findAccount(parts, userId);
  if (!(await parts.accounts.keepClosed(userId))) return;
  tellAction(parts, actor, 'user.deletion_cancelled', { target: userId });
  tellAbout(parts, 'user.deletion_cancelled', userId);
  await parts.putNotice(deletionCalledOff(account.email));
}

function anotherAddress(): HttpProblem {
  const message = 'is not the address of this account';
  return new HttpProblem('request_invalid', {
    message: `This ${message}.`,
    fields: [{ path: 'email', message }],
  });
}
