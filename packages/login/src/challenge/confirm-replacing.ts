import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { ConfirmRequired } from '../login.ts';
import { findSession } from '../sessions/find-session.ts';
import type { ChallengeRow } from '../store.ts';
import { originOf } from './open-link.ts';

export interface Replacing {
  readonly sessionCookie?: string | undefined;
  readonly replaceSession?: boolean | undefined;
}

/**
 * Asks before the session of one account gives way to another's: otherwise whoever gets a person to open a
 * link puts them into a foreign account without their noticing. Nothing is spent by the question.
 */
export async function askBeforeReplacing(
  context: LoginContext,
  row: ChallengeRow,
  { sessionCookie, replaceSession = false }: Replacing,
): Promise<ConfirmRequired | undefined> {
  if (replaceSession || sessionCookie === undefined) return undefined;
  const current = await findSession(context, sessionCookie);
  if (!current.ok) return undefined;
  const user = await context.users.find(row.email, row.tenant);
  if (user?.id === current.row.userId) return undefined;
  return { ...refuse('confirm_required'), origin: originOf(row), signedInAs: current.row.account };
}
