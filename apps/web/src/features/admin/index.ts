/** @module Administration: pages that only administrators see. */
export { AuditPage } from './audit-page.tsx';
export { BansPage } from './bans-page.tsx';
export { InvitationsPage } from './invitations-page.tsx';
export { OutgoingMailPage } from './mail-page.tsx';
export { UserPage } from './user-page.tsx';
export { UsersPage } from './users-page.tsx';
