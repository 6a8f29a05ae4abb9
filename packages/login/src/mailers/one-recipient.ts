import { parseAddress } from '../address/parse-address.ts';
import { MailerError } from './mailer-error.ts';

/**
 * The last look before a mail leaves: exactly one canonical address, as `parseAddress` makes it, or nothing is
 * sent. What reads as two recipients, a header or a route somewhere further on never gets there.
 * @throws MailerError `mail_address_refused`
 */
export function oneRecipient(to: string): string {
  const parsed = parseAddress(to);
  if (parsed.ok && parsed.address.account === to) return to;
  throw new MailerError('mail_address_refused', 'The mail does not name exactly one canonical address.');
}
