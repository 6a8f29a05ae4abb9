import type { Mailer } from '../../mail/mail.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

/** A server that is there answers in this time. Milliseconds. */
const VERIFY_MS = 15_000;

export async function checkMailer(mailer: Mailer | undefined): Promise<Finding> {
  if (mailer === undefined) {
    return warn('mailer', 'Not looked at: the host sends the mails itself.', 'Send yourself a sign-in mail.');
  }
  if (mailer.showsSecrets === true) {
    return warn('mailer', 'Mails are shown, not sent.', 'Good on a development machine; nowhere else.');
  }
  if (mailer.verify === undefined) {
    return warn('mailer', 'This mailer cannot be tried without sending.', 'Send yourself a sign-in mail.');
  }
  try {
    await Promise.race([mailer.verify(), timeout()]);
    return ok('mailer', 'The mail server takes the connection and the password.');
  } catch (error) {
    // The code only: messages of mail servers quote what was sent to them.
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return fail(
      'mailer',
      `The mail server does not take the connection${code}.`,
      'Check host, port, user, password.',
    );
  }
}

function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
    }, VERIFY_MS).unref();
  });
}
