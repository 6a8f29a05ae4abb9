/** What waits in the outbox for one endpoint. */
export interface WebhookMessage {
  readonly url: string;
  /** `msg_…`, the same over all attempts: receivers forget repetitions by it. */
  readonly id: string;
  readonly body: string;
}

/** A message as it comes out of its seal; undefined for anything else. */
export function parseMessage(value: unknown): WebhookMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { url, id, body } = value as Readonly<Record<string, unknown>>;
  if (typeof url !== 'string' || typeof id !== 'string' || typeof body !== 'string') return undefined;
  return { url, id, body };
}
