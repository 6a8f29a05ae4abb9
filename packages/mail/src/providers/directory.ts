import type { MailSecurity } from '../types.ts';

export interface Provider {
  /** Stable id for API and interface. */
  readonly id: string;
  readonly name: string;
  /** Mail domains, lower case. */
  readonly domains: readonly string[];
  /** `oauth-only` providers cannot be connected yet; `guidance` says so. */
  readonly signIn: 'app-password' | 'oauth-only';
  readonly imap: { readonly host: string; readonly port: number; readonly security: MailSecurity };
  /** The page where an app password is made. */
  readonly appPasswordUrl: string | undefined;
  /** Plain words, in order: what the person does to get in. */
  readonly guidance: readonly string[];
  /**
   * `authserv-id`s of the Authentication-Results that this provider itself puts on mail it receives (RFC 8601
   * section 2.5). One that begins with a dot stands for every host below that domain. Only the topmost header may
   * be believed: those below came with the message.
   */
  readonly authservIds: readonly string[];
}

const overTls = (host: string): Provider['imap'] => Object.freeze({ host, port: 993, security: 'tls' });

/** Every provider Postern knows, in the order a form shows them. */
export const providers: readonly Provider[] = Object.freeze<Provider[]>([
  {
    id: 'gmail',
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    signIn: 'app-password',
    imap: overTls('imap.gmail.com'),
    appPasswordUrl: 'https://myaccount.google.com/apppasswords',
    guidance: [
      'Gmail does not take your Google password here. Make an app password and paste its 16 letters.',
      'The page appears only once 2-Step Verification is on for your Google account.',
    ],
    authservIds: ['mx.google.com'],
  },
  {
    id: 'mailru',
    name: 'Mail.ru',
    domains: ['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'internet.ru', 'xmail.ru'],
    signIn: 'app-password',
    imap: overTls('imap.mail.ru'),
    appPasswordUrl: 'https://account.mail.ru/user/2-step-auth/passwords/',
    guidance: [
      'Mail.ru does not take your usual password here. Make a password for external applications.',
      'Choose full access or IMAP when it asks what the password is for.',
    ],
    authservIds: ['mxs.mail.ru', 'mx.mail.ru', 'mail.ru'],
  },
  {
    id: 'yandex',
    name: 'Yandex',
    domains: [
      'yandex.ru',
      'ya.ru',
      'yandex.com',
      'yandex.by',
      'yandex.kz',
      'yandex.uz',
      'yandex.com.tr',
      'narod.ru',
    ],
    signIn: 'app-password',
    imap: overTls('imap.yandex.com'),
    appPasswordUrl: 'https://id.yandex.ru/security/app-passwords',
    guidance: [
      'First allow IMAP: Yandex Mail, Settings, Email clients, "From the imap.yandex.com server via IMAP".',
      'Then make an app password of the kind "Mail" and use it here instead of your usual password.',
    ],
    authservIds: ['.yandex.net'],
  },
  {
    id: 'icloud',
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    signIn: 'app-password',
    imap: overTls('imap.mail.me.com'),
    appPasswordUrl: 'https://account.apple.com/account/manage',
    guidance: [
      'Apple wants an app-specific password: Sign-In and Security, App-Specific Passwords.',
      'If your full address is not taken as the user name, use only the part before the @.',
    ],
    authservIds: ['.icloud.com'],
  },
  {
    id: 'yahoo',
    name: 'Yahoo',
    domains: [
      'yahoo.com',
      'ymail.com',
      'rocketmail.com',
      'yahoo.co.uk',
      'yahoo.de',
      'yahoo.fr',
      'yahoo.it',
      'yahoo.es',
      'yahoo.ca',
      'yahoo.com.br',
      'yahoo.co.in',
      'yahoo.com.au',
    ],
    signIn: 'app-password',
    imap: overTls('imap.mail.yahoo.com'),
    appPasswordUrl: 'https://login.yahoo.com/myaccount/security/app-password/',
    guidance: ['Yahoo does not take your usual password here. Generate an app password and paste it.'],
    authservIds: ['.yahoo.com'],
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    domains: [
      'fastmail.com',
      'fastmail.fm',
      'fastmail.net',
      'fastmail.org',
      'sent.com',
      'eml.cc',
      'messagingengine.com',
    ],
    signIn: 'app-password',
    imap: overTls('imap.fastmail.com'),
    appPasswordUrl: 'https://app.fastmail.com/settings/security',
    guidance: [
      'Make an app password with access to Mail (IMAP) and use it here. Your usual password is not taken.',
    ],
    authservIds: ['.messagingengine.com'],
  },
  {
    id: 'outlook',
    name: 'Outlook and Hotmail',
    domains: [
      'outlook.com',
      'hotmail.com',
      'live.com',
      'msn.com',
      'outlook.de',
      'outlook.fr',
      'outlook.es',
      'outlook.it',
      'hotmail.co.uk',
      'hotmail.de',
      'hotmail.fr',
      'hotmail.it',
      'hotmail.es',
      'live.co.uk',
      'live.fr',
      'live.nl',
    ],
    signIn: 'oauth-only',
    imap: overTls('outlook.office365.com'),
    appPasswordUrl: undefined,
    guidance: [
      'Microsoft no longer lets any program read these mailboxes with a password, not even with an app password.',
      'It takes a sign-in with Microsoft (OAuth2), which Postern cannot do yet. Nothing you type here would work.',
    ],
    // Microsoft's header begins with its results and names no authserv-id.
    authservIds: [],
  },
]);

/** The provider of a mail address by its domain, or undefined for everybody else. */
export function providerForAddress(address: string): Provider | undefined {
  const at = address.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  return providers.find((provider) => provider.domains.includes(domain));
}
