import { eventKind } from '../events.ts';
import type { LoginEventType } from '../events.ts';

/** Whether an endpoint wants events of this type. Without patterns: every suspicious one. */
export function wantsType(types: readonly string[] | undefined, type: LoginEventType): boolean {
  // What happens to webhooks is never told by webhook: a failing one would breed the next.
  if (type.startsWith('webhook.')) return false;
  if (types === undefined) return eventKind(type).suspicious === true;
  return types.some((pattern) => matchesType(pattern, type));
}

/** A trailing `*` stands for any ending. */
export function matchesType(pattern: string, type: LoginEventType): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}
