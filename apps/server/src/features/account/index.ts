/** @module A person's own account: who they are, what guards it, where it is open, what happened, and its end. */
export { createAccountStore } from './account-store.ts';
export { createAccount } from './create-account.ts';
export type { Account, AccountOptions } from './create-account.ts';
export { DELETION_WAIT_MS } from './limits.ts';
