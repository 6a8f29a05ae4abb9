import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { MailPage } from '../features/inbox/mail-page.tsx';
import { AddMailboxPage } from '../features/mailboxes/add-mailbox-page.tsx';
import { EditMailboxPage } from '../features/mailboxes/edit-mailbox-page.tsx';
import { MailboxesPage } from '../features/mailboxes/mailboxes-page.tsx';
import { PrivacyPage } from '../features/settings/privacy-page.tsx';
import { GalleryPage } from './gallery-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
const inbox = createRoute({ getParentRoute: () => root, path: '/', component: MailPage });
const inboxMessage = createRoute({
  getParentRoute: () => root,
  path: '/inbox/$locationId',
  component: MailPage,
});
const folder = createRoute({
  getParentRoute: () => root,
  path: '/mailboxes/$mailboxId/$folderId',
  component: MailPage,
});
const folderMessage = createRoute({
  getParentRoute: () => root,
  path: '/mailboxes/$mailboxId/$folderId/$locationId',
  component: MailPage,
});
const mailboxes = createRoute({
  getParentRoute: () => root,
  path: '/settings/mailboxes',
  component: MailboxesPage,
});
const addMailbox = createRoute({
  getParentRoute: () => root,
  path: '/settings/mailboxes/add',
  component: AddMailboxPage,
});
const editMailbox = createRoute({
  getParentRoute: () => root,
  path: '/settings/mailboxes/$mailboxId',
  component: EditMailboxPage,
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/settings/privacy',
  component: PrivacyPage,
});
const gallery = createRoute({ getParentRoute: () => root, path: '/gallery', component: GalleryPage });

export const router = createRouter({
  routeTree: root.addChildren([
    inbox,
    inboxMessage,
    folder,
    folderMessage,
    mailboxes,
    addMailbox,
    editMailbox,
    privacy,
    gallery,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
