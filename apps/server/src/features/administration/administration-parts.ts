import type { InvitationList, MailboxCap } from '@postern/contracts';
import type { Login } from '@postern/login';
import type { FastifyRequest } from 'fastify';
import type { ReadBrowser } from '../../http/browser.ts';
import type { SessionCaller } from '../../http/caller.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Outbox } from '../../infrastructure/mailer/outbox.ts';
import type { MailDoors } from '../mailboxes/index.ts';
import type { InvitationStore } from './invitations/invitation-store.ts';
import type { Notice } from './users/access-notices.ts';
import type { AccountStore } from './users/account-store.ts';

/** What every use case of this slice works with. */
export interface AdministrationParts {
  readonly accounts: AccountStore;
  readonly invitations: InvitationStore;
  readonly login: Login;
  readonly doors: MailDoors;
  /** Ends every token and API client of a person. */
  readonly revokeTokens: (userId: string) => Promise<unknown>;
  /** Mails words that carry no secret. */
  readonly putNotice: (notice: Notice) => Promise<void>;
  readonly readBrowser: ReadBrowser;
  readonly outbox: Pick<Outbox, 'state' | 'retry'>;
  readonly clock: Clock;
  readonly settings: AdministrationSettings;
}

/** What the operator chose, as far as administrators see it. */
export interface AdministrationSettings {
  readonly publicOrigin: string;
  readonly signUp: InvitationList['signUp'];
  /** Mailboxes of an account for which nothing else was set. Administrators have no cap by default. */
  readonly mailboxCap: MailboxCap;
  /** Server that takes our mails; undefined: they are printed. */
  readonly smtpUrl: string | undefined;
}

/** Who does something, and with which browser. */
export interface Actor {
  readonly caller: SessionCaller;
  readonly request: FastifyRequest;
}
