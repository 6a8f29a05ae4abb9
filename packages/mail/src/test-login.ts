import { failedOrThrow } from './imap/command-connection.ts';
import { listFolders } from './imap/folder-list.ts';
import { LISTING_BYTES } from './imap/limits.ts';
import { openLink } from './imap/link.ts';
import { folderStatus } from './imap/open-folder.ts';
import { within } from './imap/within.ts';
import type { LoginOutcome, MailAccount, TestLoginOptions } from './types.ts';

/** How long the server may take over LOGOUT; the answer is known by then. */
const LOGOUT_MS = 1_000;

/**
 * Signs in once, counts folders and messages of INBOX, and signs out: the live connection test.
 *
 * @example
 * const tested = await testLogin(account, { dial, timeoutMs: 15_000 });
 * if (tested.outcome === 'failed') explain(tested.failure.code);
 */
export async function testLogin(account: MailAccount, options: TestLoginOptions): Promise<LoginOutcome> {
  const start = performance.now();
  try {
    const link = await openLink(account, { ...options, trust: options.trust ?? {} });
    try {
      const left = Math.max(1, options.timeoutMs - (performance.now() - start));
      const budget = { received: () => link.received(), bytes: LISTING_BYTES };
      return await within({ timeoutMs: left, signal: options.signal, budget }, async () => {
        const folders = await listFolders(link.client, false);
        const { total, uidValidity, uidNext } = await folderStatus(link.client, 'INBOX');
        await within({ timeoutMs: LOGOUT_MS }, () => link.client.logout()).catch(() => undefined);
        const inboxCursor = { uidValidity, lastUid: Math.max(0, uidNext - 1) };
        return { outcome: 'ok', folders: folders.length, inboxMessages: total, inboxCursor };
      });
    } finally {
      link.close();
    }
  } catch (error) {
    return failedOrThrow(error);
  }
}
