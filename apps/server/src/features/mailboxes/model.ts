import type { MailboxColour, Security } from '@postern/contracts';
import type { MailSecurity } from '@postern/mail';

/** A connected account of a person, its password apart: that stays sealed until a connection signs in. */
export interface MailboxModel {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly address: string;
  readonly group: string;
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly username: string;
  readonly sealedPassword: string;
  readonly colour: MailboxColour;
  readonly enabled: boolean;
  readonly createdAt: number;
}

/** A folder of a mailbox as it is remembered: its name, and how far it has been scanned. */
export interface FolderModel {
  readonly id: string;
  readonly mailboxId: string;
  readonly path: string;
  readonly uidValidity: number | undefined;
  readonly lastScannedUid: number | undefined;
}

export function toMailSecurity(security: Security): MailSecurity {
  return security === 'none' ? 'plain-loopback' : security;
}

export function fromMailSecurity(security: MailSecurity): Security {
  return security === 'plain-loopback' ? 'none' : security;
}
