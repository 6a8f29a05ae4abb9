import { MAILBOX_COLOURS } from '@postern/contracts';
import type {
  ConnectionTest,
  MailboxChange,
  MailboxCap,
  MailboxColour,
  MailboxConnection,
  NewMailbox,
} from '@postern/contracts';
import type { Keyring } from '@postern/keyring';
import type { Login } from '@postern/login';
import type { FolderCursor, LoginOutcome, MailAccount, MailPool } from '@postern/mail';
import { reachOf } from '../../http/caller.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { EventLog } from '../../infrastructure/events/event-log.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import { SecretUnreadable, sealPassword, toAccount } from './accounts.ts';
import { describeFailure, SECRET_UNREADABLE } from './failure-words.ts';
import { toMailSecurity } from './model.ts';
import type { MailboxModel } from './model.ts';
import type { MailboxStore } from './store.ts';

/** Told when the set of watched mailboxes has changed. */
export interface MailboxWatch {
  readonly restart: (mailbox: MailboxModel) => Promise<void>;
  readonly stop: (mailboxId: string) => Promise<void>;
}

export interface ManageParts {
  readonly store: MailboxStore;
  readonly keyring: Keyring;
  readonly pool: MailPool;
  readonly watch: MailboxWatch;
  readonly events: EventLog;
  readonly clock: Clock;
  /** Writes into the audit log what opens or closes a door to mail. */
  readonly record: Login['record'];
  readonly test: (account: MailAccount, userId: string) => Promise<LoginOutcome>;
}

export interface ManageMailboxes {
  readonly testConnection: (userId: string, connection: MailboxConnection) => Promise<ConnectionTest>;
  readonly testSaved: (mailbox: MailboxModel) => Promise<ConnectionTest>;
  /** Tests first; saves only what works, so that no mailbox is born broken. */
  readonly add: (userId: string, input: NewMailbox) => Promise<MailboxModel>;
  readonly change: (mailbox: MailboxModel, change: MailboxChange) => Promise<MailboxModel>;
  readonly remove: (mailbox: MailboxModel) => Promise<void>;
}

/** A connection test, and where the inbox ends: what arrives after it is new, also after a crash. */
type Tried =
  | Extract<ConnectionTest, { outcome: 'failed' }>
  | (Extract<ConnectionTest, { outcome: 'ok' }> & { readonly inboxCursor: FolderCursor });

export function createManageMailboxes(parts: ManageParts): ManageMailboxes {
  const { store, keyring, pool, watch, events, clock } = parts;

  async function tryConnection(account: MailAccount, userId: string): Promise<Tried> {
    const started = clock.now();
    try {
      const outcome = await parts.test(account, userId);
      if (outcome.outcome === 'failed') {
        return { outcome: 'failed', failure: describeFailure(outcome.failure) };
      }
      const { folders, inboxMessages, inboxCursor } = outcome;
      return { outcome: 'ok', folders, inboxMessages, inboxCursor, milliseconds: clock.now() - started };
    } catch (error) {
      if (error instanceof SecretUnreadable) return { outcome: 'failed', failure: SECRET_UNREADABLE };
      throw error;
    }
  }

  async function test(account: MailAccount, userId: string): Promise<ConnectionTest> {
    const tried = await tryConnection(account, userId);
    if (tried.outcome === 'failed') return tried;
    const { inboxCursor: _cursor, ...shown } = tried;
    return shown;
  }

  async function mustWork(account: MailAccount, userId: string): Promise<FolderCursor> {
    const tested = await tryConnection(account, userId);
    if (tested.outcome === 'ok') return tested.inboxCursor;
    throw new HttpProblem('mailbox_unreachable', {
      message: tested.failure.message,
      failure: tested.failure,
    });
  }

  return Object.freeze({
    testConnection: (userId: string, connection: MailboxConnection) => test(accountOf(connection), userId),
    testSaved: (mailbox: MailboxModel) => test(toAccount(keyring, mailbox), mailbox.userId),

    add: async (userId: string, input: NewMailbox) => {
      const existing = await store.list(reachOf(userId));
      // Asked before anybody is connected to; what decides is asked again where the row is written.
      const { used, cap } = await store.room(userId);
      if (cap !== 'unlimited' && used >= cap) throw mailboxLimit(cap);
      if (existing.some(({ address }) => address === input.address.toLowerCase())) {
        throw new HttpProblem('mailbox_duplicate');
      }
      const inboxCursor = await mustWork(accountOf(input), userId);
      const id = uuidv7(clock);
      const mailbox: MailboxModel = Object.freeze({
        id,
        userId,
        name: input.name,
        address: input.address.toLowerCase(),
        group: input.group ?? '',
        host: input.host,
        port: input.port,
        security: input.security,
        username: input.username ?? input.address,
        sealedPassword: sealPassword(keyring, userId, id, input.password),
        colour: input.colour ?? freeColour(existing),
        enabled: true,
        createdAt: clock.now(),
      });
      const inserted = await store.insert(mailbox, inboxCursor);
      if (inserted === 'duplicate') throw new HttpProblem('mailbox_duplicate');
      if (inserted === 'full') throw mailboxLimit((await store.room(userId)).cap);
      await watch.restart(mailbox);
      parts.record('mailbox.connected', { userId, data: { mailboxId: id } });
      await events.emit(userId, [{ type: 'mailbox.changed', mailboxId: id }]);
      return mailbox;
    },

    change: async (mailbox: MailboxModel, change: MailboxChange) => {
      const { password, ...fields } = withoutUndefined(change);
      if (password === undefined && movesServer(mailbox, fields)) throw passwordNeeded();
      const changed: MailboxModel = Object.freeze({
        ...mailbox,
        ...fields,
        ...(password === undefined
          ? {}
          : { sealedPassword: sealPassword(keyring, mailbox.userId, mailbox.id, password) }),
      });
      if (changesConnection(mailbox, changed)) {
        await mustWork(toAccount(keyring, changed), mailbox.userId);
      }
      await store.update(changed);
      if (password !== undefined)
        parts.record('mailbox.secret_changed', { userId: mailbox.userId, data: { mailboxId: mailbox.id } });
      if (changesConnection(mailbox, changed) || mailbox.enabled !== changed.enabled) {
        await pool.close(mailbox.id);
        await (changed.enabled ? watch.restart(changed) : watch.stop(changed.id));
      }
      await events.emit(mailbox.userId, [{ type: 'mailbox.changed', mailboxId: mailbox.id }]);
      return changed;
    },

    remove: async (mailbox: MailboxModel) => {
      await watch.stop(mailbox.id);
      await pool.close(mailbox.id);
      await store.remove(mailbox.userId, mailbox.id);
      parts.record('mailbox.removed', { userId: mailbox.userId, data: { mailboxId: mailbox.id } });
      await events.emit(mailbox.userId, [{ type: 'mailbox.removed', mailboxId: mailbox.id }]);
    },
  });
}

/** A connection that is not saved yet. Its id is its own, so that it never meets a saved mailbox in the pool. */
function accountOf(connection: MailboxConnection): MailAccount {
  return {
    id: `test:${connection.address}`,
    address: connection.address,
    host: connection.host,
    port: connection.port,
    security: toMailSecurity(connection.security),
    username: connection.username ?? connection.address,
    password: () => connection.password,
  };
}

function mailboxLimit(cap: MailboxCap): HttpProblem {
  return new HttpProblem('mailbox_limit', {
    message:
      cap === 0
        ? 'No mailbox can be connected to this account. Ask whoever runs this Postern for room.'
        : `This account may have ${String(cap)} ${cap === 1 ? 'mailbox' : 'mailboxes'}. Disconnect one, or ask whoever runs this Postern for more.`,
  });
}

/** Whether the saved password would go somewhere, or some way, for which its owner has not typed it. */
function movesServer(before: MailboxModel, change: Partial<MailboxModel>): boolean {
  const names = ['host', 'port', 'security'] as const;
  return names.some((name) => change[name] !== undefined && change[name] !== before[name]);
}

function passwordNeeded(): HttpProblem {
  const message = 'Type the app password again: the saved one is not sent to another server.';
  return new HttpProblem('request_invalid', { message, fields: [{ path: 'password', message }] });
}

function changesConnection(before: MailboxModel, after: MailboxModel): boolean {
  const names = ['host', 'port', 'security', 'username', 'sealedPassword'] as const;
  return names.some((name) => before[name] !== after[name]);
}

function freeColour(existing: readonly MailboxModel[]): MailboxColour {
  const taken = new Set(existing.map(({ colour }) => colour));
  return (
    MAILBOX_COLOURS.find((colour) => !taken.has(colour)) ??
    MAILBOX_COLOURS[existing.length % MAILBOX_COLOURS.length] ??
    'blue'
  );
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined(change: MailboxChange): Defined<MailboxChange> {
  // Only what was sent is taken over; the schema has checked every value.
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
