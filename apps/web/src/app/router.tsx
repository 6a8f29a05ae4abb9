import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { DataPage, DevicesPage, HistoryPage, ProfilePage, SecurityPage } from '../features/account/index.ts';
import { ApiTokensPage, NewTokenPage, TokenPage } from '../features/api-tokens/index.ts';
import {
  AuditPage,
  BansPage,
  InvitationsPage,
  OutgoingMailPage,
  UserPage,
  UsersPage,
} from '../features/admin/index.ts';
import { MailPage } from '../features/inbox/mail-page.tsx';
import { AddMailboxPage } from '../features/mailboxes/add-mailbox-page.tsx';
import { EditMailboxPage } from '../features/mailboxes/edit-mailbox-page.tsx';
import { MailboxesPage } from '../features/mailboxes/mailboxes-page.tsx';
import { PrivacyPage } from '../features/settings/privacy-page.tsx';
import { SettingsFrame } from '../features/settings/settings-frame.tsx';
import { FailedPage } from './failed-page.tsx';
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
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsFrame });
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/settings/profile', replace: true, throw: true });
  },
});
const profile = createRoute({ getParentRoute: () => settings, path: '/profile', component: ProfilePage });
const security = createRoute({ getParentRoute: () => settings, path: '/security', component: SecurityPage });
const devices = createRoute({ getParentRoute: () => settings, path: '/devices', component: DevicesPage });
const history = createRoute({ getParentRoute: () => settings, path: '/history', component: HistoryPage });
const data = createRoute({ getParentRoute: () => settings, path: '/data', component: DataPage });
const mailboxes = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes',
  component: MailboxesPage,
});
const addMailbox = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes/add',
  component: AddMailboxPage,
});
const editMailbox = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes/$mailboxId',
  component: EditMailboxPage,
});
const privacy = createRoute({ getParentRoute: () => settings, path: '/privacy', component: PrivacyPage });
const apiTokens = createRoute({ getParentRoute: () => settings, path: '/tokens', component: ApiTokensPage });
const newToken = createRoute({
  getParentRoute: () => settings,
  path: '/tokens/new',
  component: NewTokenPage,
});
const apiToken = createRoute({
  getParentRoute: () => settings,
  path: '/tokens/$tokenId',
  component: TokenPage,
});
const users = createRoute({ getParentRoute: () => settings, path: '/admin/users', component: UsersPage });
const user = createRoute({
  getParentRoute: () => settings,
  path: '/admin/users/$userId',
  component: UserPage,
});
const invitations = createRoute({
  getParentRoute: () => settings,
  path: '/admin/invitations',
  component: InvitationsPage,
});
const bans = createRoute({ getParentRoute: () => settings, path: '/admin/bans', component: BansPage });
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/admin/audit',
  component: AuditPage,
  validateSearch: ({ person }): { readonly person?: string } =>
    typeof person === 'string' ? { person } : {},
});
const outgoingMail = createRoute({
  getParentRoute: () => settings,
  path: '/admin/mail',
  component: OutgoingMailPage,
});
const gallery = createRoute({ getParentRoute: () => root, path: '/gallery', component: GalleryPage });

export const router = createRouter({
  defaultErrorComponent: FailedPage,
  routeTree: root.addChildren([
    inbox,
    inboxMessage,
    folder,
    folderMessage,
    settings.addChildren([
      settingsStart,
      profile,
      security,
      devices,
      apiTokens,
      newToken,
      apiToken,
      history,
      mailboxes,
      addMailbox,
      editMailbox,
      privacy,
      data,
      users,
      user,
      invitations,
      bans,
      audit,
      outgoingMail,
    ]),
    gallery,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
