import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { randomBytes } from 'node:crypto';
import { equalBytes } from '../../challenge/equal-bytes.ts';
import { refuse } from '../../errors.ts';
import type { Refused } from '../../errors.ts';
import type { RotatedSession } from '../../login.ts';
import type { SessionRow } from '../../store.ts';
import { endOtherSessions } from '../change-factors.ts';
import type { PasskeyRow } from '../factor-store.ts';
import { notify } from '../notify.ts';
import { requireSudo } from '../require-sudo.ts';
import { grantSudo } from '../step-up.ts';
import type { PasskeyChallenge } from './passkey-challenge.ts';
import { readPasskeyName } from './passkey-name.ts';
import { readRegistration } from './read-response.ts';
import { endOfTicket, ticketCookie } from './relying-party.ts';
import type { RelyingParty } from './relying-party.ts';
import { issueTicket, spendTicket, TICKET_MS } from './ticket.ts';

/** EdDSA, ES256, RS256: the algorithms that every browser and authenticator has one of. */
const ALGORITHMS: readonly number[] = [-8, -7, -257];
/** WebAuthn L3 §14.6.1: random, and no trace of the account's own id. */
export const HANDLE_BYTES = 32;
/** Enough for every device of a person, and a list that still can be read. */
const PASSKEYS_MAX = 20;

export interface RegisterInput {
  readonly sessionToken: string;
  readonly ticketCookie: string | undefined;
  /** What `navigator.credentials.create` gave, as JSON. */
  readonly response: unknown;
  /** In the person's words, one line. */
  readonly name: string;
}

/** What a browser needs to make a passkey; needs a step-up. */
export async function registrationOptions(
  party: RelyingParty,
  input: { readonly sessionToken: string },
): Promise<PasskeyChallenge<PublicKeyCredentialCreationOptionsJSON> | Refused> {
  const { context, rpId, rpName } = party;
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, account } = found.row;
  const known = await context.store.passkeys.list(userId);
  if (known.length >= PASSKEYS_MAX) return refuse('mfa_exists');
  const handle = await context.store.passkeys.handleOf(userId, randomBytes(HANDLE_BYTES));
  const userName = (await context.users.byId?.(userId))?.email ?? account;
  const { ticket, cookie } = issueTicket(context, 'register', userId);
  const options = await generateRegistrationOptions({
    rpName,
    rpID: rpId,
    userName,
    userID: Uint8Array.from(handle),
    challenge: Uint8Array.from(Buffer.from(ticket.challenge, 'base64url')),
    timeout: TICKET_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [...ALGORITHMS],
  });
  return { ok: true, options, ticketCookie: cookie, setCookie: [ticketCookie(context, cookie)] };
}

/** Keeps a new passkey. The other sessions of the person end, this one gets a new token. */
export async function registerPasskey(
  party: RelyingParty,
  input: RegisterInput,
): Promise<RotatedSession | Refused> {
  const { context } = party;
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  const ticket = await spendTicket(context, 'register', userId, input.ticketCookie);
  const response = readRegistration(input.response);
  if (ticket === undefined || response === undefined) return refuse('passkey_rejected');
  const verified = await verifySigned(party, response, ticket.challenge);
  if (verified === undefined) return refuse('passkey_rejected');
  if (!verified.userVerified) {
    context.emit('passkey.uv_missing', { userId, sessionId });
    return refuse('passkey_uv_required');
  }
  const row = newRow(party, found.row, verified, readPasskeyName(input.name));
  if (!(await context.store.passkeys.create(row))) return refuse('passkey_rejected');
  context.emit('passkey.registered', { userId, sessionId });
  await endOtherSessions(context, found.row);
  await notify(context, { userId }, 'passkey-registered');
  const granted = await grantSudo(context, input.sessionToken, found.row, 'passkey');
  return granted.ok ? { ...granted, setCookie: [...granted.setCookie, endOfTicket(context)] } : granted;
}

type Registration = NonNullable<VerifiedRegistrationResponse['registrationInfo']>;

async function verifySigned(
  { origins, rpId }: RelyingParty,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<Registration | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (given) => equalBytes(Buffer.from(given), Buffer.from(challenge)),
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    // Other formats bring certificates whose roots nobody here would check (T-82).
    return verified && registrationInfo.fmt === 'none' ? registrationInfo : undefined;
  } catch {
    // As for assertions: which check failed is nothing for a stranger.
    return undefined;
  }
}

function newRow(
  { context }: RelyingParty,
  { userId }: SessionRow,
  { credential, aaguid, credentialDeviceType, credentialBackedUp }: Registration,
  name: string,
): PasskeyRow {
  return {
    id: credential.id,
    userId,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    aaguid,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
    name,
    createdAt: context.clock.now(),
    lastUsedAt: undefined,
  };
}
