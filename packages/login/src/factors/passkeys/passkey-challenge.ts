import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { PasskeyRow } from '../factor-store.ts';
import { ticketCookie } from './relying-party.ts';
import type { RelyingParty } from './relying-party.ts';
import { issueTicket, TICKET_MS } from './ticket.ts';
import type { TicketPurpose } from './ticket.ts';

export interface PasskeyChallenge<Options> {
  readonly ok: true;
  /** For `navigator.credentials`, by `parse…OptionsFromJSON`. */
  readonly options: Options;
  /** Value of the ticket cookie, for hosts that do not use `setCookie`. */
  readonly ticketCookie: string;
  readonly setCookie: readonly string[];
}

/** A challenge to answer with a passkey; `allowed` is empty where the passkey is to say who it is. */
export async function challengeOptions(
  { context, rpId }: RelyingParty,
  purpose: Exclude<TicketPurpose, 'register'>,
  userId: string,
  allowed: readonly PasskeyRow[],
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON>> {
  const { ticket, cookie } = issueTicket(context, purpose, userId);
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    challenge: Uint8Array.from(Buffer.from(ticket.challenge, 'base64url')),
    timeout: TICKET_MS,
    userVerification: 'required',
    allowCredentials: allowed.map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  return { ok: true, options, ticketCookie: cookie, setCookie: [ticketCookie(context, cookie)] };
}
