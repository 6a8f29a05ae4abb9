import type { Instant } from '../clock.ts';
import { eventKind } from '../events.ts';
import type { LoginEvent, LoginEventDetails, LoginEventType } from '../events.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';

/** An event the log writes about itself. */
export function auditEvent(type: LoginEventType, at: Instant, details: LoginEventDetails): LoginEvent {
  const { severity, outcome } = eventKind(type);
  return { id: uuidV7(at), type, severity, outcome, at, ...details };
}
