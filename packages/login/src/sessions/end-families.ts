import type { LoginContext } from '../context.ts';

/** Ends what API clients were given for this person: whoever held a session may have made some of it (T-86). */
export async function endFamilies(context: LoginContext, userId: string, reason: string): Promise<void> {
  const families = await context.store.refresh.revokeUser(userId, context.clock.now());
  for (const sessionId of families) {
    context.familyEnds.tell(sessionId);
    context.emit('token.family_revoked', { userId, sessionId, reason });
  }
}
