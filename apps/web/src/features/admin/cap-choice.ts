import { MAILBOX_CAP_MAX } from '@postern/contracts';
import type { MailboxCap } from '@postern/contracts';

export type CapChoice = 'default' | 'number' | 'unlimited';

/** Which choice an account's own cap is; undefined where it has none. */
export function choiceOf(own: MailboxCap | undefined): CapChoice {
  if (own === undefined) return 'default';
  return own === 'unlimited' ? 'unlimited' : 'number';
}

/** What the form would save; undefined where the number is none that can be saved. */
export function wantedCap(choice: CapChoice, typed: string): 'default' | MailboxCap | undefined {
  if (choice !== 'number') return choice;
  const number = Number(typed);
  const isFit = typed.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= MAILBOX_CAP_MAX;
  return isFit ? number : undefined;
}
