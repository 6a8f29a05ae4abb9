import type { LoginOutcome, MailAccount, TestLoginOptions } from './types.ts';

/** Signs in once, counts folders and messages of INBOX, and signs out: the live connection test. */
export function testLogin(account: MailAccount, options: TestLoginOptions): Promise<LoginOutcome> {
  throw new Error(`not built yet: ${account.id} ${String(options.timeoutMs)}`);
}
