import { MINUTE_MS } from './clock.ts';
import type { Clock } from './clock.ts';
import type { LoginEventType } from './events.ts';

/** Enough to see an attack and its shape by; at this rate one type fills the log with some 20 MB a day at most. */
export const KEPT_PER_MINUTE = 60;

/**
 * What a stranger can cause as often as requests can be sent: refusals that no budget stands before. Everything
 * else costs a mail, a proof or a budget, and is kept whatever its number.
 */
export const ENDLESS_EVENTS: ReadonlySet<LoginEventType> = new Set([
  'captcha.failed',
  'captcha.replay',
  'cookie.duplicate',
  'csrf.rejected',
  'global.breaker',
  'header.host_mismatch',
  'hook.failed',
  'ip.ban_hit',
  'limit.exceeded',
  'proxy.header_untrusted',
  'sudo.failed',
  'token.expired',
  'token.refresh_race',
  'token.reuse',
  'token.revoked_use',
]);

export interface Braked {
  readonly kept: boolean;
  /** How many of this type were let go since the last one that was kept. */
  readonly unwritten: number;
}

/**
 * Decides which events are kept in the audit log and offered to webhooks: rows that anybody can cause without end
 * would fill the database. What is let go is counted, and the next one of its type tells the number.
 */
export function createEventBrake(clock: Clock): (type: LoginEventType) => Braked {
  const windows = new Map<LoginEventType, { startedAt: number; count: number; unwritten: number }>();
  return (type) => {
    if (!ENDLESS_EVENTS.has(type)) return { kept: true, unwritten: 0 };
    const now = clock.now();
    const window = windows.get(type) ?? { startedAt: now, count: 0, unwritten: 0 };
    windows.set(type, window);
    if (now - window.startedAt >= MINUTE_MS || now < window.startedAt) {
      window.startedAt = now;
      window.count = 0;
    }
    if (window.count >= KEPT_PER_MINUTE) {
      window.unwritten += 1;
      return { kept: false, unwritten: window.unwritten };
    }
    window.count += 1;
    const { unwritten } = window;
    window.unwritten = 0;
    return { kept: true, unwritten };
  };
}
