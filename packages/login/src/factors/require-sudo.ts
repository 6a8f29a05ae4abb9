import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import { findSession } from '../sessions/find-session.ts';
import type { FoundSession } from '../sessions/find-session.ts';

/** The live session of a token, where its person has shown lately that they are there. */
export async function requireSudo(
  context: LoginContext,
  sessionToken: string | undefined,
): Promise<FoundSession> {
  const found = await findSession(context, sessionToken);
  if (!found.ok) return found;
  return found.row.sudoUntil > context.clock.now() ? found : refuse('sudo_required');
}
