import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

/** How the connection is made safe. 'none' is accepted for loopback addresses that the operator allowed. */
export const SECURITIES = ['tls', 'starttls', 'none'] as const;
export const Security = z.enum(SECURITIES);
export type Security = z.infer<typeof Security>;

/** Colours of the account chip; the page maps them to tokens of both themes. */
export const MAILBOX_COLOURS = ['blue', 'plum', 'green', 'amber', 'teal', 'rose', 'slate', 'violet'] as const;
export const MailboxColour = z.enum(MAILBOX_COLOURS);
export type MailboxColour = z.infer<typeof MailboxColour>;

/** Why a mailbox cannot be reached. Stable codes; the text for a person comes beside them. */
export const MAILBOX_FAILURES = [
  'auth-rejected',
  'throttled',
  'too-many-connections',
  'unavailable',
  'host-unknown',
  'host-refused-by-policy',
  'connect-refused',
  'timeout',
  'tls-untrusted',
  'tls-required',
  'protocol',
  'folder-missing',
  'uidvalidity-changed',
  'message-missing',
  'limit',
  'secret-unreadable',
] as const;
export const MailboxFailure = z.object({
  code: z.enum(MAILBOX_FAILURES),
  /** What happened and what to do, in plain words. */
  message: z.string(),
  /** The server's own words, plain text, cut; to be shown as a quotation only. */
  serverText: z.string().optional(),
});
export type MailboxFailure = z.infer<typeof MailboxFailure>;

export const MAILBOX_STATES = ['connecting', 'live', 'polling', 'offline', 'disabled'] as const;
export const MailboxState = z.object({
  state: z.enum(MAILBOX_STATES),
  since: Timestamp,
  failure: MailboxFailure.optional(),
});
export type MailboxState = z.infer<typeof MailboxState>;

export const Mailbox = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  group: z.string(),
  host: z.string(),
  port: z.int(),
  security: Security,
  username: z.string(),
  colour: MailboxColour,
  enabled: z.boolean(),
  createdAt: Timestamp,
  status: MailboxState,
  /** Unread messages in the inbox, where known. */
  unseen: z.int().min(0).optional(),
});
export type Mailbox = z.infer<typeof Mailbox>;
export const MailboxList = z.object({ mailboxes: z.array(Mailbox) });
export type MailboxList = z.infer<typeof MailboxList>;

const connection = {
  /** E-mail address of the mailbox. */
  address: z.string().trim().min(3).max(320),
  host: z.string().trim().toLowerCase().min(1).max(255),
  port: z.int().min(1).max(65_535),
  security: Security,
  /** IMAP user name; the address where left out. */
  username: z.string().trim().min(1).max(320).optional(),
  /** App password. Sealed before it touches the database, and never sent back. */
  password: z.string().min(1).max(1_024),
};

export const MailboxConnection = z.strictObject(connection);
export type MailboxConnection = z.infer<typeof MailboxConnection>;

export const NewMailbox = z.strictObject({
  ...connection,
  name: z.string().trim().min(1).max(120),
  group: z.string().trim().max(60).optional(),
  colour: MailboxColour.optional(),
});
export type NewMailbox = z.infer<typeof NewMailbox>;

export const MailboxChange = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    group: z.string().trim().max(60),
    colour: MailboxColour,
    enabled: z.boolean(),
    host: connection.host,
    port: connection.port,
    security: Security,
    username: z.string().trim().min(1).max(320),
    password: connection.password,
  })
  .partial();
export type MailboxChange = z.infer<typeof MailboxChange>;

export const ConnectionTest = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('ok'),
    folders: z.int().min(0),
    inboxMessages: z.int().min(0),
    milliseconds: z.int().min(0),
  }),
  z.object({ outcome: z.literal('failed'), failure: MailboxFailure }),
]);
export type ConnectionTest = z.infer<typeof ConnectionTest>;

export const Provider = z.object({
  id: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  imap: z.object({ host: z.string(), port: z.int(), security: Security }).optional(),
  /** Where an app password is made. */
  appPasswordUrl: z.string().optional(),
  /** What to know before connecting, in a sentence or two. */
  guidance: z.string(),
  /** False: cannot be connected yet; guidance says why. */
  supported: z.boolean(),
});
export type Provider = z.infer<typeof Provider>;
export const ProviderList = z.object({ providers: z.array(Provider) });
export type ProviderList = z.infer<typeof ProviderList>;

export const FOLDER_ROLES = [
  'inbox',
  'flagged',
  'sent',
  'drafts',
  'all',
  'archive',
  'junk',
  'trash',
] as const;
export const Folder = z.object({
  id: Id,
  name: z.string(),
  /** Names from the top, for showing the tree. */
  path: z.array(z.string()),
  role: z.enum(FOLDER_ROLES).optional(),
  selectable: z.boolean(),
  total: z.int().min(0).optional(),
  unseen: z.int().min(0).optional(),
});
export type Folder = z.infer<typeof Folder>;
export const FolderList = z.object({ folders: z.array(Folder) });
export type FolderList = z.infer<typeof FolderList>;
