import { FOLDER_ROLES } from '@postern/contracts';
import type { Folder, Mailbox, MailboxState, Provider } from '@postern/contracts';
import type { Folder as MailFolder, Provider as MailProvider } from '@postern/mail';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { fromMailSecurity } from './model.ts';
import type { MailboxModel } from './model.ts';

export function presentMailbox(
  mailbox: MailboxModel,
  status: MailboxState,
  unseen: number | undefined,
): Mailbox {
  const { id, name, address, group, host, port, security, username, colour, enabled } = mailbox;
  return {
    id,
    name,
    address,
    group,
    host,
    port,
    security,
    username,
    colour,
    enabled,
    createdAt: toTimestamp(mailbox.createdAt),
    status,
    ...(unseen === undefined ? {} : { unseen }),
  };
}

export function presentFolder(folder: MailFolder, id: string): Folder {
  return {
    id,
    name: folder.name,
    path: folder.delimiter === '' ? [folder.path] : folder.path.split(folder.delimiter),
    ...(folder.role === undefined ? {} : { role: folder.role }),
    selectable: folder.selectable,
    ...(folder.messages === undefined ? {} : { total: folder.messages }),
    ...(folder.unseen === undefined ? {} : { unseen: folder.unseen }),
  };
}

/** Special-use first in the order people expect, the rest by name. */
export function compareFolders(a: MailFolder, b: MailFolder): number {
  return rank(a) - rank(b) || a.path.localeCompare(b.path);
}

function rank({ role }: MailFolder): number {
  return role === undefined ? FOLDER_ROLES.length : FOLDER_ROLES.indexOf(role);
}

export function presentProvider(provider: MailProvider): Provider {
  const { id, name, domains, imap, appPasswordUrl, guidance, signIn } = provider;
  return {
    id,
    name,
    domains: [...domains],
    imap: { host: imap.host, port: imap.port, security: fromMailSecurity(imap.security) },
    ...(appPasswordUrl === undefined ? {} : { appPasswordUrl }),
    guidance: guidance.join(' '),
    supported: signIn === 'app-password',
  };
}
