import type { Ticket } from './ticket.ts';

/** What stands in a ticket. It was sealed by this library; the shape is checked all the same. */
export function readTicketContent(text: string): Ticket | undefined {
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null) return undefined;
  if (!('challenge' in content) || !('userId' in content) || !('expiresAt' in content)) return undefined;
  const { challenge, userId, expiresAt } = content;
  if (typeof challenge !== 'string' || typeof userId !== 'string') return undefined;
  return typeof expiresAt === 'number' ? { challenge, userId, expiresAt } : undefined;
}
