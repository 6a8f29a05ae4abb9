import type { MailedCode } from '@postern/contracts';
import type { Started } from '@postern/login';
import { toTimestamp } from '../../infrastructure/clock.ts';

/** What the page needs to ask for a mailed code. The number of the browser is for links alone. */
export function presentMailedCode({ cid, maskedAddress, expiresAt }: Started): MailedCode {
  return { cid, maskedAddress, expiresAt: toTimestamp(expiresAt) };
}
