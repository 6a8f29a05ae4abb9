import type { Keyring } from '@postern/keyring';
import type { MailAccount } from '@postern/mail';
import { toMailSecurity } from './model.ts';
import type { MailboxModel } from './model.ts';

/** Thrown where a sealed password does not open: other keys, or a row that was copied from elsewhere. */
export class SecretUnreadable extends Error {
  readonly code = 'secret-unreadable';

  constructor(mailboxId: string) {
    super(`The password of mailbox ${mailboxId} does not open with the keys that are there.`);
    this.name = 'SecretUnreadable';
  }
}

/** The context binds the seal to its owner, row and field: a sealed password moved to another row does not open. */
function sealContext(userId: string, mailboxId: string): readonly string[] {
  return [userId, mailboxId, 'password'];
}

export function sealPassword(keyring: Keyring, userId: string, mailboxId: string, password: string): string {
  return keyring.seal('seal.mailbox', password, sealContext(userId, mailboxId));
}

function openPassword(keyring: Keyring, mailbox: MailboxModel): string {
  const context = sealContext(mailbox.userId, mailbox.id);
  const opened = keyring.openText('seal.mailbox', mailbox.sealedPassword, context);
  if (!opened.ok) throw new SecretUnreadable(mailbox.id);
  return opened.text;
}

/** What the mail package needs to sign in. The password is opened when a connection asks for it. */
export function toAccount(keyring: Keyring, mailbox: MailboxModel): MailAccount {
  return Object.freeze({
    id: mailbox.id,
    address: mailbox.address,
    host: mailbox.host,
    port: mailbox.port,
    security: toMailSecurity(mailbox.security),
    username: mailbox.username,
    password: () => openPassword(keyring, mailbox),
  });
}

export function canOpenPassword(keyring: Keyring, mailbox: MailboxModel): boolean {
  return keyring.openText('seal.mailbox', mailbox.sealedPassword, sealContext(mailbox.userId, mailbox.id)).ok;
}
