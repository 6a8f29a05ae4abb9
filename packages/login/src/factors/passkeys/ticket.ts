import { randomBytes } from 'node:crypto';
import { sha256 } from '../../challenge/link-token.ts';
import { MINUTE_MS } from '../../clock.ts';
import type { LoginContext } from '../../context.ts';
import { readTicketContent } from './ticket-content.ts';
import type { Ticket } from './ticket-content.ts';

/** WebAuthn wants at least 16 bytes (L3 §13.4.3). */
const CHALLENGE_BYTES = 32;
export const TICKET_MS: number = 5 * MINUTE_MS;

/** What a challenge was made for: an answer made for one never counts for another (T-80). */
export type TicketPurpose = 'register' | 'sign-in' | 'second-factor' | 'step-up';

export interface IssuedTicket {
  readonly ticket: Ticket;
  /** The ticket, sealed: value of a cookie of this browser. */
  readonly cookie: string;
}

/** A fresh challenge. It stands in a sealed cookie, so that asking for one costs no row. */
export function issueTicket(context: LoginContext, purpose: TicketPurpose, userId: string): IssuedTicket {
  const ticket: Ticket = {
    challenge: randomBytes(CHALLENGE_BYTES).toString('base64url'),
    userId,
    expiresAt: context.clock.now() + TICKET_MS,
  };
  const cookie = context.keyring.seal('seal.link', JSON.stringify(ticket), audience(context, purpose));
  return { ticket, cookie };
}

/** Opens the ticket of a browser and spends its challenge: once, whether or not the answer is right. */
export async function spendTicket(
  context: LoginContext,
  purpose: TicketPurpose,
  userId: string,
  cookie: string | undefined,
): Promise<Ticket | undefined> {
  const opened = context.keyring.openText('seal.link', cookie ?? '', audience(context, purpose));
  const ticket = opened.ok ? readTicketContent(opened.text) : undefined;
  const now = context.clock.now();
  if (ticket === undefined || ticket.userId !== userId || ticket.expiresAt <= now) return undefined;
  const key = sha256(Buffer.from(`passkey-challenge:${ticket.challenge}`));
  return (await context.store.once.put(key, ticket.expiresAt, now)) ? ticket : undefined;
}

function audience(context: LoginContext, purpose: TicketPurpose): readonly string[] {
  return ['passkey-ticket', purpose, context.publicOrigin];
}
