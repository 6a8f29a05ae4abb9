/** What waits in the outbox for one endpoint. */
export interface WebhookMessage {
  readonly url: string;
  /** `msg_…`, the same over all attempts: receivers forget repetitions by it. */
  readonly id: string;
  readonly body: string;
}

/** A message as it comes out of its seal; undefined for anything else. */
export function parseMessage(value: unknown): WebhookMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { url, id, body } = value;
  if (typeof url !== 'string' || typeof id !== 'string' || typeof body !== 'string') return undefined;
  return { url, id, body };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
