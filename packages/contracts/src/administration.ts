import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

/** Most mailboxes an administrator may grant by a number; above it there is only "any number". */
export const MAILBOX_CAP_MAX = 100;

export const MailboxCap = z.union([z.literal('unlimited'), z.int().min(0).max(MAILBOX_CAP_MAX)]);
export type MailboxCap = z.infer<typeof MailboxCap>;

/** One account in the list. Of its mailboxes only the number is shown. */
export const AdminUser = z.object({
  id: Id,
  email: z.string(),
  username: z.string().optional(),
  firstName: z.string(),
  lastName: z.string(),
  createdAt: Timestamp,
  firstSignInAt: Timestamp.optional(),
  lastSignInAt: Timestamp.optional(),
  mailboxes: z.int().min(0),
  isAdministrator: z.boolean(),
  disabled: z.boolean(),
  /** An authenticator app or a passkey is set up. */
  secondFactor: z.boolean(),
  /** Set: the account is deleted then. */
  deleteAfter: Timestamp.optional(),
});
export type AdminUser = z.infer<typeof AdminUser>;

export const AdminUserList = z.object({
  users: z.array(AdminUser),
  /** All accounts that the search finds. */
  total: z.int().min(0),
  next: z.string().optional(),
});
export type AdminUserList = z.infer<typeof AdminUserList>;

export const AdminUserQuery = z.object({
  /** Part of the address, a name or the user name. */
  q: z.string().trim().max(200).optional(),
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** One account with what an administrator may change of it. */
export const AdminUserPage = z.object({
  user: AdminUser,
  mailboxCap: z.object({
    /** What was set for this account; left out: the default holds. */
    own: MailboxCap.optional(),
    /** What holds where nothing was set. */
    byDefault: MailboxCap,
    effective: MailboxCap,
  }),
  sessions: z.int().min(0),
  /** This is the account of who asks. */
  isSelf: z.boolean(),
  /** No other account can administer: it cannot be disabled or lose the right. */
  isLastAdministrator: z.boolean(),
});
export type AdminUserPage = z.infer<typeof AdminUserPage>;

export const AdminUserChange = z
  .strictObject({
    mailboxCap: z.union([z.literal('default'), MailboxCap]),
    isAdministrator: z.boolean(),
  })
  .partial();
export type AdminUserChange = z.infer<typeof AdminUserChange>;

/** What an administrator types to say that it is this account. */
export const AdminUserDeletion = z.strictObject({ email: z.string().max(320) });
export type AdminUserDeletion = z.infer<typeof AdminUserDeletion>;

export const INVITATION_STATES = ['open', 'used', 'expired', 'revoked'] as const;
export const Invitation = z.object({
  id: Id,
  state: z.enum(INVITATION_STATES),
  /** Only this address can use it; left out: whoever has the link. */
  email: z.string().optional(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** Address of who made it; left out where the account is gone. */
  createdBy: z.string().optional(),
});
export type Invitation = z.infer<typeof Invitation>;
export const InvitationList = z.object({
  invitations: z.array(Invitation),
  /** Who may make an account at present. */
  signUp: z.enum(['open', 'invite', 'closed']),
});
export type InvitationList = z.infer<typeof InvitationList>;

export const INVITATION_DAYS_MAX = 30;
export const NewInvitation = z.strictObject({
  /** The invitation is mailed there, and nobody else can use it. */
  email: z.string().trim().min(3).max(320).optional(),
  days: z.int().min(1).max(INVITATION_DAYS_MAX).default(7),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

export const IssuedInvitation = z.object({
  invitation: Invitation,
  /** Shown once, to be handed over; left out where it was mailed. */
  url: z.string().optional(),
});
export type IssuedInvitation = z.infer<typeof IssuedInvitation>;

export const BAN_STATES = ['active', 'ended', 'lifted'] as const;
export const Ban = z.object({
  id: z.string(),
  /** An IPv4 address, an IPv6 /64, or a wider network. */
  network: z.string(),
  state: z.enum(BAN_STATES),
  isManual: z.boolean(),
  /** What was seen, in words, such as "12 wrong codes". */
  evidence: z.array(z.string()),
  startsAt: Timestamp,
  expiresAt: Timestamp,
  liftedAt: Timestamp.optional(),
});
export type Ban = z.infer<typeof Ban>;
export const BanList = z.object({ bans: z.array(Ban) });
export type BanList = z.infer<typeof BanList>;

export const BAN_HOURS_MAX: number = 7 * 24;
export const NewBan = z.strictObject({
  network: z.string().trim().min(2).max(64),
  hours: z.int().min(1).max(BAN_HOURS_MAX),
});
export type NewBan = z.infer<typeof NewBan>;
export const BanExtension = z.strictObject({ hours: z.int().min(1).max(BAN_HOURS_MAX) });
export type BanExtension = z.infer<typeof BanExtension>;

/** State of the mails that Postern itself sends. No address stands here in clear, and nothing of what is written. */
export const OutgoingMailState = z.object({
  transport: z.enum(['smtp', 'console']),
  /** Host and port of the SMTP server; left out where mails are printed. */
  server: z.string().optional(),
  waiting: z.int().min(0),
  oldestAt: Timestamp.optional(),
  mails: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      createdAt: Timestamp,
      expiresAt: Timestamp,
      nextAttemptAt: Timestamp,
      attempts: z.int().min(0),
      lastError: z.string().optional(),
    }),
  ),
  /** Since Postern was started. */
  sent: z.int().min(0),
  /** Mails whose link died before any server took them, since Postern was started. */
  givenUp: z.int().min(0),
  lastSentAt: Timestamp.optional(),
});
export type OutgoingMailState = z.infer<typeof OutgoingMailState>;
