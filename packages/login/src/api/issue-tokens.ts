import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { findSession } from '../sessions/find-session.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';
import type { ApiContext } from './api-context.ts';
import type { IssuedTokens, IssueInput } from './api-sessions.ts';
import type { RefreshRow } from './api-store.ts';
import { generateRefreshToken } from './refresh-token.ts';
import { grantedScope } from './scope.ts';
import { tokensOfRow } from './tokens-of-row.ts';

/** It goes into every token and every list. */
const CLIENT_MAX_CHARS = 100;

type Proof = Pick<RefreshRow, 'userId' | 'aal' | 'amr' | 'authTime'>;

/** @throws TypeError for a client name that is empty, long or has control characters: the host gives it. */
export async function issueTokens(api: ApiContext, input: IssueInput): Promise<IssuedTokens | Refused> {
  const client = checkClient(input.client);
  const proof = await proofOf(api, input);
  if ('ok' in proof) return proof;
  const user = await api.userOf(proof.userId);
  if (user === undefined) return refuse('session_missing');
  if (user.disabled === true) return refuse('account_disabled');
  const { login, settings } = api;
  const now = login.clock.now();
  const { token, hash } = generateRefreshToken();
  const row: RefreshRow = {
    ...proof,
    hash,
    familyId: uuidV7(now),
    client,
    scope: grantedScope(input.scope, settings.scopes),
    issuedAt: now,
    idleExpiresAt: now + settings.refreshIdleMs,
    absoluteExpiresAt: now + settings.refreshAbsoluteMs,
    usedAt: undefined,
    revokedAt: undefined,
  };
  await login.store.refresh.create(row);
  const tokens = await tokensOfRow(api, row, { refreshToken: token, scope: row.scope });
  login.emit('jwt.issued', {
    userId: row.userId,
    sessionId: row.familyId,
    data: { client, scope: row.scope },
  });
  return tokens;
}

/** How the person was signed in: copied from the live session, so that an API client is never worth more. */
async function proofOf(api: ApiContext, input: IssueInput): Promise<Proof | Refused> {
  if ('userId' in input) {
    const { userId, aal = 1, amr = [], authTime = api.login.clock.now() } = input;
    return { userId, aal, amr, authTime };
  }
  const found = await findSession(api.login, input.sessionToken);
  if (!found.ok) return found;
  const { userId, aal, amr, authTime } = found.row;
  return { userId, aal, amr, authTime };
}

function checkClient(client: string): string {
  if (client === '' || client.length > CLIENT_MAX_CHARS || /\p{C}/u.test(client)) {
    throw new TypeError(`client must be one line of 1 to ${String(CLIENT_MAX_CHARS)} visible characters.`);
  }
  return client;
}
