import type { MailboxFailure } from '@postern/contracts';
import type { MailFailure, MailFailureCode } from '@postern/mail';

type ShownCode = MailboxFailure['code'];

/** What happened and what to do, for each way a mail server can fail. */
const WORDS: Readonly<Record<ShownCode, string>> = {
  'auth-rejected':
    'The server did not accept the user name or password. Most providers want an app password here, not the one you use on their website.',
  throttled: 'The server asks us to slow down. Postern will try again by itself in a few minutes.',
  'too-many-connections':
    'The server says that too many programs are connected to this mailbox. Close one of them, or wait a few minutes.',
  unavailable: 'The server says it is not available at the moment. Postern keeps trying.',
  'host-unknown':
    'There is no server of this name, or it cannot be reached from here. Check the server name for a typing error.',
  'host-refused-by-policy':
    'This server is on a private address or an unusual port, which Postern does not connect to. Whoever runs Postern can allow it by name.',
  'connect-refused': 'Nothing answers there. Check the server name and the port.',
  timeout:
    'The server did not answer in time. Postern keeps trying; if it stays so, check the server name and the port.',
  'tls-untrusted':
    'The server could not prove who it is: its certificate is not valid for this name. Nothing was sent to it.',
  'tls-required':
    'The server does not offer an encrypted connection there. Nothing was sent to it. Try TLS on port 993.',
  protocol: 'The server answered in a way that is not IMAP. Check the server name and the port.',
  'folder-missing': 'This folder is not on the server any more.',
  'uidvalidity-changed': 'The server renumbered this folder. Load the list again.',
  'message-missing': 'This message is not there any more. It was moved or deleted.',
  limit: 'The server sent more than Postern accepts from one answer.',
  'secret-unreadable':
    'The saved password cannot be opened with the keys that are there now. Enter the app password again.',
};

/** Puts a failure into words. The server's own words stay apart from ours. */
export function describeFailure(failure: MailFailure): MailboxFailure {
  const code = shownCode(failure.code);
  return {
    code,
    message: WORDS[code],
    ...(failure.serverText === undefined || failure.serverText === ''
      ? {}
      : { serverText: failure.serverText }),
  };
}

function shownCode(code: MailFailureCode): ShownCode {
  return code === 'cancelled' ? 'timeout' : code;
}

export const SECRET_UNREADABLE: MailboxFailure = {
  code: 'secret-unreadable',
  message: WORDS['secret-unreadable'],
};
