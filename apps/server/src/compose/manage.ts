import { testLogin } from '@postern/mail';
import { createManageMailboxes } from '../features/mailboxes/index.ts';
import type { ManageMailboxes } from '../features/mailboxes/index.ts';
import type { Ground } from './ground.ts';
import type { Guard } from './guard.ts';
import type { Mail } from './mail.ts';
import type { SignIn } from './sign-in.ts';

/** What one connection test may take altogether. Milliseconds: as long as a person waits for a form. */
const TEST_TIMEOUT_MS = 15_000;

/** Connecting, testing and disconnecting mailboxes. */
export function createManage(
  { options, keyring, events, clock }: Ground,
  { egress, pool, mailboxes }: Mail,
  { watchers, login }: Pick<Guard, 'watchers'> & Pick<SignIn, 'login'>,
): ManageMailboxes {
  return createManageMailboxes({
    store: mailboxes,
    keyring,
    pool,
    watch: watchers,
    events,
    clock,
    record: (type, details) => {
      login.record(type, details);
    },
    test: (account, userId) =>
      testLogin(account, {
        dial: egress.dialer({ use: 'imap', userId }),
        timeoutMs: TEST_TIMEOUT_MS,
        ...(options.trust === undefined ? {} : { trust: options.trust }),
      }),
  });
}
