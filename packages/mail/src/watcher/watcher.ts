import type { MailWatcher, WatcherOptions } from '../types.ts';

/** Watches one account: IDLE on INBOX, STATUS for its other folders. Starts at once. */
export function createWatcher(options: WatcherOptions): MailWatcher {
  throw new Error(`not built yet: ${options.account.id}`);
}
