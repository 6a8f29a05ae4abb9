import type { Instant } from '../../clock.ts';

export interface Ticket {
  /** base64url, as the browser signs it. */
  readonly challenge: string;
  /** Whose session or pending sign-in it is for; empty where anybody may sign in. */
  readonly userId: string;
  readonly expiresAt: Instant;
}

/** What stands in a ticket. It was sealed by this library; the shape is checked all the same. */
export function readTicketContent(text: string): Ticket | undefined {
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null) return undefined;
  if (!('challenge' in content) || !('userId' in content) || !('expiresAt' in content)) return undefined;
  const { challenge, userId, expiresAt } = content;
  if (typeof challenge !== 'string' || typeof userId !== 'string') return undefined;
  return typeof expiresAt === 'number' ? { challenge, userId, expiresAt } : undefined;
}
