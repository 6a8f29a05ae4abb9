/** @module What administrators see and do: accounts, invitations, bans, outgoing mail. Nobody's mail is part of it. */
export { createAdministration } from './create-administration.ts';
export { factorsReset } from './users/access-notices.ts';
export { createAccountStore } from './users/account-store.ts';
