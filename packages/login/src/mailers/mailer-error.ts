export type MailerErrorCode =
  /** The mail names no canonical address; nothing was sent. */
  | 'mail_address_refused'
  /** The server or provider did not take the mail. */
  | 'mail_refused'
  /** Nobody answered in time, or not at all. */
  | 'mail_unreachable';

/** A mail that was not taken. Its message never quotes the mail, the address or the server's answer. */
export class MailerError extends Error {
  readonly code: MailerErrorCode;

  constructor(code: MailerErrorCode, message: string) {
    super(message);
    this.name = 'MailerError';
    this.code = code;
  }
}
