import { z } from 'zod';
import { Id } from '../ids.ts';
import {
  ConnectionTest,
  FolderList,
  Mailbox,
  MailboxChange,
  MailboxConnection,
  MailboxList,
  NewMailbox,
  ProviderList,
} from '../mailboxes.ts';
import type { RouteContract } from '../route-contract.ts';

const mailboxParams = z.object({ mailboxId: Id });

/** Connected mailboxes. */
export const mailboxesRoutes = {
  providers: {
    method: 'GET',
    path: '/api/v1/providers',
    summary: 'Known mail providers, their settings and where app passwords are made',
    access: 'user',
    scope: 'mailboxes:read',
    response: ProviderList,
    status: 200,
  },
  mailboxes: {
    method: 'GET',
    path: '/api/v1/mailboxes',
    summary: 'Your mailboxes and how each connection is',
    access: 'user',
    scope: 'mailboxes:read',
    response: MailboxList,
    status: 200,
  },
  addMailbox: {
    method: 'POST',
    path: '/api/v1/mailboxes',
    summary: 'Connect a mailbox; the connection is tested first',
    access: 'user',
    body: NewMailbox,
    response: Mailbox,
    status: 201,
  },
  testConnection: {
    method: 'POST',
    path: '/api/v1/mailboxes/test',
    summary: 'Try a connection without saving it',
    access: 'user',
    body: MailboxConnection,
    response: ConnectionTest,
    status: 200,
  },
  changeMailbox: {
    method: 'PATCH',
    path: '/api/v1/mailboxes/{mailboxId}',
    summary: 'Change a mailbox',
    access: 'user',
    params: mailboxParams,
    body: MailboxChange,
    response: Mailbox,
    status: 200,
  },
  removeMailbox: {
    method: 'DELETE',
    path: '/api/v1/mailboxes/{mailboxId}',
    summary: 'Disconnect a mailbox and forget everything kept about it; the mail on its server stays',
    access: 'user',
    params: mailboxParams,
    status: 204,
  },
  testMailbox: {
    method: 'POST',
    path: '/api/v1/mailboxes/{mailboxId}/test',
    summary: 'Try the saved connection',
    access: 'user',
    params: mailboxParams,
    response: ConnectionTest,
    status: 200,
  },
  folders: {
    method: 'GET',
    path: '/api/v1/mailboxes/{mailboxId}/folders',
    summary: 'Folders of a mailbox, live',
    access: 'user',
    scope: 'mail:read',
    params: mailboxParams,
    response: FolderList,
    status: 200,
  },
} as const satisfies Record<string, RouteContract>;
