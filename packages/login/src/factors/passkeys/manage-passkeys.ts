import { randomBytes } from 'node:crypto';
import { refuse } from '../../errors.ts';
import type { Refused } from '../../errors.ts';
import type { RotatedSession } from '../../login.ts';
import { findSession } from '../../sessions/find-session.ts';
import { dropIdleRecoveryCodes, settleChange } from '../change-factors.ts';
import type { PasskeyRow } from '../factor-store.ts';
import { notify } from '../notify.ts';
import { requireSudo } from '../require-sudo.ts';
import { readPasskeyName } from './passkey-name.ts';
import { HANDLE_BYTES } from './register-passkey.ts';
import type { RelyingParty } from './relying-party.ts';

export type PublicPasskey = Omit<PasskeyRow, 'publicKey' | 'userId'>;

export interface PasskeyList {
  readonly ok: true;
  readonly passkeys: readonly PublicPasskey[];
  /** For `PublicKeyCredential.signalAllAcceptedCredentials`: so that devices forget what was removed here. */
  readonly accepted: {
    readonly rpId: string;
    readonly userId: string;
    readonly allAcceptedCredentialIds: readonly string[];
  };
}

export interface OwnPasskey {
  readonly sessionToken: string;
  /** Credential id. */
  readonly id: string;
}

/** The passkeys of the session's person. */
export async function listPasskeys(
  { context, rpId }: RelyingParty,
  input: { readonly sessionToken: string },
): Promise<PasskeyList | Refused> {
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId } = found.row;
  const rows = await context.store.passkeys.list(userId);
  const handle = await context.store.passkeys.handleOf(userId, randomBytes(HANDLE_BYTES));
  const allAcceptedCredentialIds = rows.map(({ id }) => id);
  const accepted = { rpId, userId: Buffer.from(handle).toString('base64url'), allAcceptedCredentialIds };
  return { ok: true, passkeys: rows.map(publicPasskey), accepted };
}

/** Gives a passkey of the session's person another name. */
export async function renamePasskey(
  { context }: RelyingParty,
  input: OwnPasskey & { readonly name: string },
): Promise<{ readonly ok: true } | Refused> {
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId } = found.row;
  const isOwn = await context.store.passkeys.rename(userId, input.id, readPasskeyName(input.name));
  return isOwn ? { ok: true } : refuse('passkey_unavailable');
}

/** Ends a passkey of the session's person; needs a step-up. Their other sessions end, this one is renewed. */
export async function removePasskey(
  { context }: RelyingParty,
  input: OwnPasskey,
): Promise<RotatedSession | Refused> {
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  if (!(await context.store.passkeys.remove(userId, input.id))) return refuse('passkey_unavailable');
  await dropIdleRecoveryCodes(context, userId);
  context.emit('passkey.removed', { userId, sessionId });
  await notify(context, { userId }, 'passkey-removed');
  return settleChange(context, found.row, input.sessionToken);
}

function publicPasskey(row: PasskeyRow): PublicPasskey {
  const { id, counter, transports, aaguid, backupEligible, backedUp, name, createdAt, lastUsedAt } = row;
  return { id, counter, transports, aaguid, backupEligible, backedUp, name, createdAt, lastUsedAt };
}
