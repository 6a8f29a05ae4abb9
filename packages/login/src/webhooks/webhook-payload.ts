import type { LoginEvent } from '../events.ts';

/** Bytes of a body. Standard Webhooks recommends thin payloads below this. */
export const PAYLOAD_MAX_BYTES: number = 20 * 1024;

/**
 * The thin body of a webhook: what happened, and ids and keyed indexes to look further with. No address, not even a
 * masked one, and no token: the receiver's logs are not ours.
 */
export function webhookPayload(event: LoginEvent): string {
  const { type, at, data: details, maskedAddress: _address, ...data } = event;
  const head = { type, timestamp: new Date(at).toISOString() };
  const whole = JSON.stringify({ ...head, data: { ...data, ...(details === undefined ? {} : { details }) } });
  if (Buffer.byteLength(whole) <= PAYLOAD_MAX_BYTES) return whole;
  const { id, severity, outcome, userId } = event;
  return JSON.stringify({ ...head, data: { id, severity, outcome, userId, cut: true } });
}
