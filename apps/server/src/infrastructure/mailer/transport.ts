import { createTransport } from 'nodemailer';

/** A mail as it waits in the outbox. */
export interface OutgoingMail {
  /** Exactly one canonical address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With angle brackets. */
  readonly messageId: string;
}

export interface MailTransport {
  /** Hands the mail over; rejects where the next server did not take it. */
  readonly send: (mail: OutgoingMail) => Promise<void>;
  readonly close: () => void;
}

/** Time for each step of the SMTP talk, in milliseconds: a hanging server must not hold a sign-in mail back. */
const SMTP_TIMEOUT_MS = 15_000;

/** Connects and signs in without sending anything; rejects where that fails. */
export async function trySmtp(url: string): Promise<void> {
  const transport = connectTo(url);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

function connectTo(url: string): ReturnType<typeof createTransport> {
  return createTransport({
    url,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends through an SMTP server. The envelope names one recipient, whatever the headers say (login design T-20). */
export function smtpTransport(url: string, from: string): MailTransport {
  const transport = connectTo(url);
  const envelopeFrom = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  return {
    send: async (mail) => {
      await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        envelope: { from: envelopeFrom, to: [mail.to] },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { ...mail.headers },
        messageId: mail.messageId,
      });
    },
    close: () => {
      transport.close();
    },
  };
}

/**
 * Prints mails. Used only without SMTP and on a loopback address, where whoever reads the console is the person who
 * runs Postern: the one place where a live link stands in clear.
 */
export function consoleTransport(print: (text: string) => void): MailTransport {
  return {
    send: (mail) => {
      const rule = '─'.repeat(72);
      print(`${rule}\nMail to ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text.trim()}\n${rule}`);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
