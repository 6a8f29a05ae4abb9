import type { Keyring } from '@postern/keyring';
import type { Clock } from '../clock.ts';
import type { LoginEvent, LoginEventDetails, LoginEventType } from '../events.ts';
import { egressPost } from '../net/egress-post.ts';
import type { EgressAnswer, EgressPost } from '../net/egress-post.ts';
import type { Outbox } from '../outbox/create-outbox.ts';
import { openContent } from '../outbox/outbox-seal.ts';
import type { OutboxRow } from '../outbox/outbox-store.ts';
import type { RowResult } from '../outbox/outbox-worker.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { MESSAGE_TTL_MS, retryWaitMs } from './retry-schedule.ts';
import type { WebhookConfig, WebhookEndpoint } from './webhook-config.ts';
import { parseMessage } from './webhook-message.ts';
import type { WebhookMessage } from './webhook-message.ts';
import { webhookPayload } from './webhook-payload.ts';
import { webhookSecret, webhookSignature } from './webhook-secret.ts';
import { wantsType } from './webhook-types.ts';

const GONE = 410;

export interface WebhooksOptions {
  readonly config: WebhookConfig;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly emit: (type: LoginEventType, details?: LoginEventDetails) => void;
  /** How requests go out; default {@link egressPost}. */
  readonly post?: (post: EgressPost) => Promise<EgressAnswer>;
}

export interface Webhooks {
  /** Puts an event into the outbox once for each endpoint that wants it. Never throws. */
  offer(event: LoginEvent, outbox: Pick<Outbox, 'putWebhook'>): void;
  /** Sends one row of the outbox. Never rejects. */
  send(row: OutboxRow): Promise<RowResult>;
  /** Resolves when everything offered so far is in the outbox. */
  settled(): Promise<void>;
}

/**
 * Webhooks by Standard Webhooks 1.0: signed with every secret of the endpoint, the same id over all attempts, retried
 * for three days. An endpoint that answers 410 is sent nothing more until the next start.
 * @throws LoginConfigError for endpoints that cannot be right.
 */
export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { config, keyring, clock, emit, post = egressPost } = options;
  checkWebhooks(config);
  const allowHosts = config.allowHosts ?? [];
  const disabled = new Set<string>();
  const pending = new Set<Promise<void>>();

  function put(outbox: Pick<Outbox, 'putWebhook'>, message: WebhookMessage): void {
    const stored: Promise<void> = outbox
      .putWebhook(message, clock.now() + MESSAGE_TTL_MS)
      .catch(() => {
        emit('webhook.failed', { reason: 'store', data: { host: hostOf(message.url) } });
      })
      .finally(() => pending.delete(stored));
    pending.add(stored);
  }

  async function attempt(endpoint: WebhookEndpoint, message: WebhookMessage): Promise<EgressAnswer> {
    const url = new URL(endpoint.url);
    const headers = signedHeaders(endpoint, message, Math.floor(clock.now() / 1_000));
    return post({ url, headers, body: message.body, allowHosts });
  }

  function failed(row: OutboxRow, reason: string, data: LoginEventDetails['data']): RowResult {
    const wait = retryWaitMs(row.attempts);
    emit('webhook.failed', { reason, data: { ...data, final: wait === undefined } });
    return wait === undefined ? { done: true } : { done: false, retryAt: clock.now() + wait };
  }

  return {
    offer(event, outbox) {
      for (const { url, types } of config.endpoints) {
        if (disabled.has(url) || !wantsType(types, event.type)) continue;
        put(outbox, { url, id: `msg_${event.id}`, body: webhookPayload(event) });
      }
    },
    async send(row) {
      const message = parseMessage(openContent(keyring, row));
      const endpoint = config.endpoints.find(({ url }) => url === message?.url);
      // Unreadable, or for an endpoint that was taken out of the configuration.
      if (message === undefined || endpoint === undefined || disabled.has(endpoint.url))
        return { done: true };
      const data = { host: hostOf(endpoint.url), attempts: row.attempts };
      const answer = await attempt(endpoint, message);
      if (answer.outcome === 'blocked') {
        emit('webhook.blocked_ssrf', { data });
        return failed(row, 'blocked', data);
      }
      if (answer.outcome === 'failed') return failed(row, answer.reason, data);
      const { status } = answer;
      if (status >= 200 && status < 300) {
        emit('webhook.delivered', { data: { ...data, status } });
        return { done: true };
      }
      if (status !== GONE) return failed(row, 'status', { ...data, status });
      disabled.add(endpoint.url);
      emit('webhook.disabled', { reason: 'gone', data });
      return { done: true };
    },
    async settled() {
      await Promise.all(pending);
    },
  };
}

function signedHeaders(
  { secrets }: WebhookEndpoint,
  { id, body }: WebhookMessage,
  seconds: number,
): Readonly<Record<string, string>> {
  const keys = secrets.map(webhookSecret).filter((secret) => secret !== undefined);
  return {
    'content-type': 'application/json',
    'user-agent': '@postern/login',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': keys.map((secret) => webhookSignature(secret, id, seconds, body)).join(' '),
  };
}

/** The path of a webhook URL is often a secret, so only its host is told. */
function hostOf(url: string): string {
  return new URL(url).host;
}
