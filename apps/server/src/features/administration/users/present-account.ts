import type { AdminUser, MailboxCap } from '@postern/contracts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import type { AccountModel } from './account-store.ts';

/** Stored in place of a number where there is no cap. */
const NO_CAP = -1;

export function presentAccount(account: AccountModel): AdminUser {
  const { id, email, username, firstName, lastName, mailboxes, isAdministrator, secondFactor } = account;
  return {
    id,
    email,
    firstName,
    lastName,
    mailboxes,
    isAdministrator,
    secondFactor,
    disabled: account.disabledAt !== undefined,
    createdAt: toTimestamp(account.createdAt),
    ...(username === undefined ? {} : { username }),
    ...(account.firstSignInAt === undefined ? {} : { firstSignInAt: toTimestamp(account.firstSignInAt) }),
    ...(account.lastSignInAt === undefined ? {} : { lastSignInAt: toTimestamp(account.lastSignInAt) }),
    ...(account.deleteAfter === undefined ? {} : { deleteAfter: toTimestamp(account.deleteAfter) }),
  };
}

export function presentCap(stored: number): MailboxCap {
  return stored === NO_CAP ? 'unlimited' : stored;
}

export function storedCap(cap: MailboxCap): number {
  return cap === 'unlimited' ? NO_CAP : cap;
}
