import type { Mailbox, MailboxColour, Provider, Security } from '@postern/contracts';

/** The form of a mailbox while it is being filled in. */
export interface ConnectionDraft {
  readonly name: string;
  readonly address: string;
  readonly host: string;
  readonly port: string;
  readonly security: Security;
  readonly username: string;
  readonly password: string;
  readonly group: string;
  readonly colour: MailboxColour | undefined;
}

export const EMPTY_DRAFT: ConnectionDraft = {
  name: '',
  address: '',
  host: '',
  port: '993',
  security: 'tls',
  username: '',
  password: '',
  group: '',
  colour: undefined,
};

export function draftOf(mailbox: Mailbox): ConnectionDraft {
  const { name, address, host, port, security, username, group, colour } = mailbox;
  return { name, address, host, port: String(port), security, username, group, colour, password: '' };
}

/** The provider whose address this is, so that settings need not be typed. */
export function providerOf(address: string, providers: readonly Provider[]): Provider | undefined {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return address.includes('@') ? providers.find(({ domains }) => domains.includes(domain)) : undefined;
}

export function withProvider(draft: ConnectionDraft, provider: Provider): ConnectionDraft {
  const { imap } = provider;
  return imap === undefined
    ? draft
    : { ...draft, host: imap.host, port: String(imap.port), security: imap.security };
}

/** What is sent: only what was filled in, the name from the address where there is none. */
export function toRequest(draft: ConnectionDraft): Record<string, unknown> {
  const { name, address, host, port, security, username, password, group, colour } = draft;
  return {
    name: name.trim() === '' ? address.trim() : name,
    address,
    host,
    port: Number(port),
    security,
    password,
    ...(username.trim() === '' ? {} : { username }),
    ...(group.trim() === '' ? {} : { group }),
    ...(colour === undefined ? {} : { colour }),
  };
}
