import type { ApiToken, Mailbox } from '@postern/contracts';
import { fullDate, rowDate } from '../../lib/dates.ts';

/** Which mailboxes a token reaches, by their names. */
export function mailboxesInWords(token: ApiToken, mailboxes: readonly Mailbox[]): string {
  if (token.mailboxes === 'all') return 'All mailboxes, also those added later';
  if (token.mailboxes.length === 0) return 'No mailbox: those it was made for are gone';
  const { mailboxes: ids } = token;
  const names = mailboxes.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length === ids.length ? names.join(', ') : `${String(ids.length)} mailboxes`;
}

/** How a token stands: when it was last used, and until when it works. */
export function standingInWords(token: ApiToken, now: number): string {
  if (token.revokedAt !== undefined) return `Revoked ${rowDate(token.revokedAt, now)}`;
  if (token.state === 'expired') return `Ended ${fullDate(token.expiresAt)}`;
  const until = `until ${dayOf(token.expiresAt)}`;
  if (token.lastUsedAt === undefined) return `Never used · ${until}`;
  const from = token.lastUsedFrom === undefined ? '' : ` from ${token.lastUsedFrom}`;
  return `Last used ${rowDate(token.lastUsedAt, now)}${from} · ${until}`;
}

function dayOf(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
