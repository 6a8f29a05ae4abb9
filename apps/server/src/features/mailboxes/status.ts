import type { MailboxState } from '@postern/contracts';
import type { WatcherState } from '@postern/mail';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { describeFailure } from './failure-words.ts';
import type { MailboxModel } from './model.ts';

/** How each connection is right now. Asked by the mailbox list, told by the watchers. */
export interface MailboxStatus {
  readonly of: (mailbox: MailboxModel) => MailboxState;
  readonly unseen: (mailboxId: string) => number | undefined;
  /** Try again now: after a new password, or when the person asks. */
  readonly retry: (mailboxId: string) => void;
}

export function presentState(state: WatcherState): MailboxState {
  const since = toTimestamp(state.since);
  if (state.kind !== 'offline') return { state: state.kind, since };
  return { state: 'offline', since, failure: describeFailure(state.failure) };
}

export function disabledState(mailbox: MailboxModel): MailboxState {
  return { state: 'disabled', since: toTimestamp(mailbox.createdAt) };
}
