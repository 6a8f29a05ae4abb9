import { routes } from '@postern/contracts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';

/** What stands in each kind of row, and for how long. A kind is a table, or more than one that belong together. */
const KINDS = [
  {
    kind: 'user',
    what: 'Your address and names, whether a second factor is asked for, your address outside, a one-way value of your password, and when the account was made and used.',
    keptFor: 'Until the account is deleted',
    sealed: false,
  },
  {
    kind: 'email-change',
    what: 'A change of your sign-in address: the former address and the new one, so that it can be taken back.',
    keptFor: '72 hours',
    sealed: false,
  },
  {
    kind: 'session',
    what: 'Browsers you are signed in with: since when, last used, which browser, and a keyed number of the network.',
    keptFor: 'Until a day after the session has ended',
    sealed: false,
  },
  {
    kind: 'sign-in',
    what: 'Sign-in mails you asked for: your address, which browser, and one-way values of link and code.',
    keptFor: 'Until a day after the link has ended',
    sealed: false,
  },
  {
    kind: 'device',
    what: 'Browsers that finished a sign-in, as one-way values of a cookie: a stranger cannot keep them out.',
    keptFor: 'Half a year after the last sign-in, or until you forget the browser',
    sealed: false,
  },
  {
    kind: 'pending-sign-in',
    what: 'A sign-in that waits for its second factor: your address, and a one-way value of its cookie.',
    keptFor: 'Until a day after its ten minutes',
    sealed: false,
  },
  {
    kind: 'sign-in-grant',
    what: 'A one-way value of a link that lets you set a new password or sign in once.',
    keptFor: 'Fifteen minutes, or until it is used',
    sealed: false,
  },
  {
    kind: 'second-factor',
    what: 'Authenticator app (sealed), one-way values of recovery codes, and public keys of passkeys.',
    keptFor: 'Until you remove it',
    sealed: true,
  },
  {
    kind: 'api-session',
    what: 'One-way values of the tokens of programs you let in, and what they may do.',
    keptFor: 'Until a day after they have ended',
    sealed: false,
  },
  {
    kind: 'api-token',
    what: 'API tokens as one-way values, their names, scopes, mailboxes and networks, and when and from which address each was last used.',
    keptFor: 'Until 30 days after they have ended',
    sealed: false,
  },
  {
    kind: 'api-request',
    what: 'Calls of your API tokens and clients: when, which kind of call, how it was answered, a masked network and the first word of the program.',
    keptFor: '30 days, at most the newest 10,000 of each token',
    sealed: false,
  },
  {
    kind: 'audit',
    what: 'What happened at the door: sign-ins, refusals, changes. Numbers instead of names and addresses.',
    keptFor: '400 days, also after the account is deleted',
    sealed: false,
  },
  {
    kind: 'invitation',
    what: 'Invitations you made, or that were made for your address.',
    keptFor: 'Until 30 days after they have ended',
    sealed: false,
  },
  {
    kind: 'mailbox',
    what: 'Names and settings of your mailboxes. The app password is sealed.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: true,
  },
  {
    kind: 'folder',
    what: 'Names of folders and how far each has been checked.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'location',
    what: 'Numbers of messages that were checked. Nothing of what they say.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'scan-attempt',
    what: 'How often the check of a message was begun, so that one that breaks it is not tried for ever.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'verdict',
    what: 'What the guard found: codes and facts. Sender and subject of warnings are sealed; of clean mail neither is kept.',
    keptFor: 'Until the account is deleted',
    sealed: true,
  },
  {
    kind: 'feedback',
    what: 'What you marked safe or reported.',
    keptFor: 'Until you take it back',
    sealed: false,
  },
  {
    kind: 'correspondent',
    what: 'Who has written before, as keyed numbers. Their names are sealed; their addresses are not kept.',
    keptFor: 'Until the account is deleted',
    sealed: true,
  },
  {
    kind: 'alert',
    what: 'Which messages raised an alert.',
    keptFor: 'Until you disconnect the mailbox',
    sealed: false,
  },
  {
    kind: 'event',
    what: 'What changed, so that a sleeping page can catch up. References only.',
    keptFor: '24 hours',
    sealed: false,
  },
] as const;

type Kind = (typeof KINDS)[number]['kind'];
type Count = RawBuilder<{ readonly count: number }>;

const ofUser =
  (table: string) =>
  (userId: string): Count =>
    sql`SELECT count(*) AS count FROM ${sql.table(table)} WHERE user_id = ${userId}`;

/** How the rows of one person are counted. */
const COUNTS: Readonly<Record<Kind, (userId: string) => Count>> = {
  user: (userId) => sql`SELECT count(*) AS count FROM user WHERE id = ${userId}`,
  'email-change': ofUser('email_change'),
  session: ofUser('login_session'),
  'sign-in': (userId) =>
    sql`SELECT count(*) AS count FROM login_challenge JOIN user USING (email) WHERE user.id = ${userId}`,
  device: ofUser('login_device'),
  'pending-sign-in': ofUser('login_pending'),
  'sign-in-grant': ofUser('sign_in_grant'),
  'second-factor': (userId) =>
    sql`SELECT (SELECT count(*) FROM login_totp WHERE user_id = ${userId})
      + (SELECT count(*) FROM login_recovery_set WHERE user_id = ${userId})
      + (SELECT count(*) FROM login_recovery_code WHERE user_id = ${userId})
      + (SELECT count(*) FROM login_passkey_user WHERE user_id = ${userId})
      + (SELECT count(*) FROM login_passkey WHERE user_id = ${userId}) AS count`,
  'api-session': (userId) =>
    sql`SELECT (SELECT count(*) FROM login_refresh WHERE user_id = ${userId})
      + (SELECT count(*) FROM login_refresh_family WHERE user_id = ${userId}) AS count`,
  'api-token': (userId) =>
    sql`SELECT (SELECT count(*) FROM api_token WHERE user_id = ${userId})
      + (SELECT count(*) FROM api_token_mailbox JOIN api_token ON api_token.id = token_id
        WHERE user_id = ${userId}) AS count`,
  'api-request': ofUser('api_request'),
  audit: (userId) =>
    sql`SELECT count(*) AS count FROM login_audit WHERE json_extract(line, '$.userId') = ${userId}`,
  invitation: (userId) =>
    sql`SELECT count(*) AS count FROM invitation
      WHERE created_by = ${userId} OR email = (SELECT email FROM user WHERE id = ${userId})`,
  mailbox: ofUser('mailbox'),
  folder: (userId) =>
    sql`SELECT count(*) AS count FROM folder JOIN mailbox ON mailbox.id = mailbox_id WHERE user_id = ${userId}`,
  location: ofUser('location'),
  'scan-attempt': (userId) =>
    sql`SELECT count(*) AS count FROM scan_attempt JOIN folder ON folder.id = folder_id
      JOIN mailbox ON mailbox.id = mailbox_id WHERE user_id = ${userId}`,
  verdict: ofUser('verdict'),
  feedback: ofUser('feedback'),
  correspondent: ofUser('correspondent'),
  alert: ofUser('alert'),
  event: ofUser('event'),
};

export function privacyRoutes(kit: RouteKit, db: Db): void {
  defineRoute(kit, routes.kept, async ({ caller: { userId } }) => {
    const kinds = KINDS.map(async (kind) => {
      const { rows } = await COUNTS[kind.kind](userId).execute(db);
      return { ...kind, rows: rows[0]?.count ?? 0 };
    });
    return { kinds: await Promise.all(kinds) };
  });
}
