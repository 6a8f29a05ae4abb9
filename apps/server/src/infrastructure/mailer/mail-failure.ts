/**
 * Why a mail was not taken, in our own words: what a mail server says may hold the address it was for, or anything
 * else.
 */
const MAIL_FAILURE_WORDS = {
  'host-unknown': 'The name of the mail server (SMTP_URL) is not known.',
  'connection-refused': 'The mail server does not accept connections.',
  timeout: 'The mail server did not answer in time.',
  tls: 'No safe connection to the mail server could be made: check its certificate.',
  'sign-in-refused': 'The mail server did not accept the user name or password in SMTP_URL.',
  'try-later': 'The mail server asked to try again later.',
  'sender-refused': 'The mail server did not accept the sender: check MAIL_FROM.',
  'recipient-refused': 'The mail server did not accept the recipient.',
  refused: 'The mail server did not accept the mail.',
  'connection-lost': 'The connection to the mail server was lost.',
  other: 'The mail could not be handed over.',
} as const;

export type MailFailure = keyof typeof MAIL_FAILURE_WORDS;

const BY_CODE: Readonly<Record<string, MailFailure>> = {
  EDNS: 'host-unknown',
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'timeout',
  ETLS: 'tls',
  EAUTH: 'sign-in-refused',
  ENOAUTH: 'sign-in-refused',
  ECONNECTION: 'connection-lost',
  ECONNRESET: 'connection-lost',
  ESOCKET: 'connection-lost',
};

/** The kind of a failed hand-over. */
export function classifyMailFailure(error: unknown): MailFailure {
  const { code, responseCode, command, cause, message } = read(error);
  if (responseCode === 535 || responseCode === 530) return 'sign-in-refused';
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return 'try-later';
  if (responseCode !== undefined && responseCode >= 500) return refusedAt(command);
  if (/ECONNREFUSED/.test(message)) return 'connection-refused';
  if (/certificate|self.signed|SSL|TLS/i.test(message)) return 'tls';
  const known = code === undefined ? undefined : BY_CODE[code];
  if (known !== undefined) return known;
  return cause === undefined ? 'other' : classifyMailFailure(cause);
}

/** Words for what stands in the database. */
export function mailFailureWords(stored: string): string {
  return isMailFailure(stored) ? MAIL_FAILURE_WORDS[stored] : MAIL_FAILURE_WORDS.other;
}

function isMailFailure(value: string): value is MailFailure {
  return Object.hasOwn(MAIL_FAILURE_WORDS, value);
}

function refusedAt(command: string | undefined): MailFailure {
  if (command?.startsWith('MAIL') === true) return 'sender-refused';
  if (command?.startsWith('RCPT') === true) return 'recipient-refused';
  return command?.startsWith('AUTH') === true ? 'sign-in-refused' : 'refused';
}

interface ReadError {
  readonly code: string | undefined;
  readonly responseCode: number | undefined;
  readonly command: string | undefined;
  readonly cause: Error | undefined;
  readonly message: string;
}

/** What nodemailer puts on its errors. */
function read(error: unknown): ReadError {
  const fields: object = typeof error === 'object' && error !== null ? error : {};
  const code = 'code' in fields ? fields.code : undefined;
  const responseCode = 'responseCode' in fields ? fields.responseCode : undefined;
  const command = 'command' in fields ? fields.command : undefined;
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: typeof command === 'string' ? command : undefined,
    cause: error instanceof Error && error.cause instanceof Error ? error.cause : undefined,
    message: error instanceof Error ? error.message : '',
  };
}
