/** @module Connected accounts: saving, testing, sealing their passwords, and who may use them. */
export { toAccount } from './accounts.ts';
export { createMailboxDirectory } from './directory.ts';
export type { FolderAccess, MailboxAccess, MailboxDirectory } from './directory.ts';
export { describeFailure, SECRET_UNREADABLE } from './failure-words.ts';
export { decodeLocation, encodeLocation } from './location-id.ts';
export type { Location } from './location-id.ts';
export { createClosedMail, createMailDoors } from './mail-doors.ts';
export type { ClosedMail, MailDoors } from './mail-doors.ts';
export { createManageMailboxes } from './manage-mailboxes.ts';
export type { ManageMailboxes, MailboxWatch } from './manage-mailboxes.ts';
export type { FolderModel, MailboxModel } from './model.ts';
export { mailboxRoutes } from './routes.ts';
export { disabledState, presentState } from './status.ts';
export type { MailboxStatus } from './status.ts';
export { createMailboxStore } from './store.ts';
export type { MailboxStore } from './store.ts';
