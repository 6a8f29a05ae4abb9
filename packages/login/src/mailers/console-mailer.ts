import { stdout } from 'node:process';
import type { Mailer } from '../mail/mail.ts';

const RULE: string = '─'.repeat(72);

/**
 * Prints mails instead of sending them, links and codes included: for a loopback public URL, where whoever reads
 * the console is the person who signs in. Refused everywhere else.
 */
export function consoleMailer(print: (text: string) => void = printLine): Mailer {
  return {
    showsSecrets: true,
    send(mail) {
      print(`${RULE}\nMail to ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text.trim()}\n${RULE}`);
      return Promise.resolve();
    },
  };
}

function printLine(text: string): void {
  stdout.write(`${text}\n`);
}
