import { z } from 'zod';
import { KeptRows, Me } from './account.ts';
import { Health } from './health.ts';
import { Id, LocationId } from './ids.ts';
import {
  ConnectionTest,
  FolderList,
  Mailbox,
  MailboxChange,
  MailboxConnection,
  MailboxList,
  NewMailbox,
  ProviderList,
} from './mailboxes.ts';
import {
  ImagesGrant,
  ImagesRequest,
  Listing,
  ListingQuery,
  Message,
  Rows,
  RowsQuery,
  SeenRequest,
} from './messages.ts';
import { AlertList, FeedbackRequest, VerdictMark, Why } from './verdicts.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One line of the API. Paths are written as Fastify and OpenAPI both can read them: `{name}` for a parameter. */
export interface RouteContract {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  /** Who may call it. */
  readonly access: 'public' | 'user';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Body of the 2xx answer; left out where there is none (204) or where it is not JSON (`produces`). */
  readonly response?: z.ZodType;
  readonly status: 200 | 201 | 204;
  /** Media type of an answer that is not JSON. */
  readonly produces?: string;
}

const mailboxParams = z.object({ mailboxId: Id });
const folderParams = z.object({ mailboxId: Id, folderId: Id });
const messageParams = z.object({ locationId: LocationId });

/** The whole API: server, web client and openapi.json are made from this table. */
export const routes = {
  health: {
    method: 'GET',
    path: '/healthz',
    summary: 'Is the process alive',
    access: 'public',
    response: Health,
    status: 200,
  },
  ready: {
    method: 'GET',
    path: '/readyz',
    summary: 'Can it serve: database open, migrations done, scanner up',
    access: 'public',
    response: Health,
    status: 200,
  },
  me: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who is signed in',
    access: 'user',
    response: Me,
    status: 200,
  },
  kept: {
    method: 'GET',
    path: '/api/v1/me/kept',
    summary: 'Every kind of row kept about you, and for how long',
    access: 'user',
    response: KeptRows,
    status: 200,
  },
  signOut: {
    method: 'POST',
    path: '/api/v1/sign-out',
    summary: 'End this session',
    access: 'user',
    status: 204,
  },
  providers: {
    method: 'GET',
    path: '/api/v1/providers',
    summary: 'Known mail providers, their settings and where app passwords are made',
    access: 'user',
    response: ProviderList,
    status: 200,
  },
  mailboxes: {
    method: 'GET',
    path: '/api/v1/mailboxes',
    summary: 'Your mailboxes and how each connection is',
    access: 'user',
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
    params: mailboxParams,
    response: FolderList,
    status: 200,
  },
  folderMessages: {
    method: 'GET',
    path: '/api/v1/mailboxes/{mailboxId}/folders/{folderId}/messages',
    summary: 'Messages of one folder, newest first',
    access: 'user',
    params: folderParams,
    query: ListingQuery,
    response: Listing,
    status: 200,
  },
  inbox: {
    method: 'GET',
    path: '/api/v1/inbox',
    summary: 'The inboxes of all enabled mailboxes as one, newest first',
    access: 'user',
    query: ListingQuery,
    response: Listing,
    status: 200,
  },
  rows: {
    method: 'GET',
    path: '/api/v1/rows',
    summary: 'Single rows by location, for live updates; what is gone is left out',
    access: 'user',
    query: RowsQuery,
    response: Rows,
    status: 200,
  },
  message: {
    method: 'GET',
    path: '/api/v1/messages/{locationId}',
    summary: 'Read a message, live; changes nothing on the server',
    access: 'user',
    params: messageParams,
    response: Message,
    status: 200,
  },
  messageSource: {
    method: 'GET',
    path: '/api/v1/messages/{locationId}/source',
    summary: 'The message as it came over the wire',
    access: 'user',
    params: messageParams,
    produces: 'text/plain',
    status: 200,
  },
  attachment: {
    method: 'GET',
    path: '/api/v1/messages/{locationId}/attachments/{partId}',
    summary: 'One attachment, always as a download',
    access: 'user',
    params: z.object({ locationId: LocationId, partId: z.string().regex(/^[0-9A-Za-z.~_-]{1,64}$/) }),
    produces: 'application/octet-stream',
    status: 200,
  },
  inlineImage: {
    method: 'GET',
    path: '/api/v1/messages/{locationId}/inline-images/{partId}',
    summary: 'An image inside the message, decoded and encoded again',
    access: 'user',
    params: z.object({ locationId: LocationId, partId: z.string().regex(/^[0-9A-Za-z.~_-]{1,64}$/) }),
    produces: 'image/webp',
    status: 200,
  },
  why: {
    method: 'GET',
    path: '/api/v1/messages/{locationId}/why',
    summary: 'Read and judge the message again, now, with all reasons',
    access: 'user',
    params: messageParams,
    response: Why,
    status: 200,
  },
  setSeen: {
    method: 'POST',
    path: '/api/v1/messages/{locationId}/seen',
    summary: 'Mark read or unread on the server',
    access: 'user',
    params: messageParams,
    body: SeenRequest,
    status: 204,
  },
  feedback: {
    method: 'POST',
    path: '/api/v1/messages/{locationId}/feedback',
    summary: 'Mark safe, report, or take back',
    access: 'user',
    params: messageParams,
    body: FeedbackRequest,
    response: VerdictMark,
    status: 200,
  },
  allowImages: {
    method: 'POST',
    path: '/api/v1/messages/{locationId}/images',
    summary: 'Ask for the remote images of this message, once, through the proxy',
    access: 'user',
    params: messageParams,
    body: ImagesRequest,
    response: ImagesGrant,
    status: 200,
  },
  proxiedImage: {
    method: 'GET',
    path: '/api/v1/image-proxy',
    summary: 'A remote image, fetched without cookies and encoded again; only with a signed address',
    access: 'user',
    query: z.object({
      u: z.string().max(8_192),
      m: LocationId,
      e: z.coerce.number().int(),
      s: z.string().max(64),
    }),
    produces: 'image/webp',
    status: 200,
  },
  alerts: {
    method: 'GET',
    path: '/api/v1/alerts',
    summary: 'Alerts that nobody has dismissed yet',
    access: 'user',
    response: AlertList,
    status: 200,
  },
  dismissAlert: {
    method: 'POST',
    path: '/api/v1/alerts/{alertId}/dismiss',
    summary: 'Dismiss an alert in all open pages',
    access: 'user',
    params: z.object({ alertId: Id }),
    status: 204,
  },
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof routes;
