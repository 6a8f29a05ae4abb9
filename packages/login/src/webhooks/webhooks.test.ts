import { randomBytes } from 'node:crypto';
import { createKeyring, generateKey } from '@postern/keyring';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent } from '../audit/audit-event.ts';
import { HOUR_MS, SECOND_MS } from '../clock.ts';
import { LoginConfigError } from '../errors.ts';
import type { LoginEvent, LoginEventDetails, LoginEventType } from '../events.ts';
import { createOutbox } from '../outbox/create-outbox.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { memoryOutbox } from '../stores/memory/memory-outbox.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { createWebhooks } from './create-webhooks.ts';
import { receiver } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';
import type { WebhookEndpoint } from './webhook-config.ts';
import { PAYLOAD_MAX_BYTES, webhookPayload } from './webhook-payload.ts';

let target: Receiver;
beforeEach(async () => {
  target = await receiver();
});
afterEach(() => target.close());

function secret(bytes = 32): string {
  return `whsec_${randomBytes(bytes).toString('base64')}`;
}

interface Rig {
  readonly store: OutboxStore;
  readonly events: readonly { readonly type: string; readonly reason?: string; readonly data?: object }[];
  offer(type: LoginEventType, details?: LoginEventDetails): LoginEvent;
  flush(): Promise<void>;
  /** Turns the clock to when the next attempt is due; gives how long that was, or undefined. */
  toNextAttempt(): Promise<number | undefined>;
}

function rig(endpoint: Partial<WebhookEndpoint>, allowHosts: readonly string[] = [target.host]): Rig {
  let now = Date.now();
  const clock = { now: () => now };
  const keyring = createKeyring([generateKey()]);
  const { store } = memoryOutbox();
  const events: { type: string; reason?: string; data?: object }[] = [];
  const emit = (type: LoginEventType, details: LoginEventDetails = {}): void => {
    const { reason, data } = details;
    events.push({
      type,
      ...(reason === undefined ? {} : { reason }),
      ...(data === undefined ? {} : { data }),
    });
  };
  const url = `http://${target.host}/hook-path-secret`;
  const config = { endpoints: [{ url, secrets: [secret()], ...endpoint } as const], allowHosts };
  const webhooks = createWebhooks({ config, keyring, clock, emit });
  const outbox = createOutbox({ store, keyring, clock, emit, webhooks });
  return {
    store,
    events,
    offer(type, details = {}) {
      const event = auditEvent(type, now, details);
      webhooks.offer(event, outbox);
      return event;
    },
    flush: () => outbox.flush(),
    async toNextAttempt() {
      const due = await store.nextDueAt('webhook');
      if (due === undefined) return undefined;
      const wait = due - now;
      now = due;
      return wait;
    },
  };
}

describe('P13 webhooks on suspicious activity', () => {
  test('verify with the library of Standard Webhooks, under each of two secrets during a rotation', async () => {
    const secrets = [secret(24), secret(64)] as const;
    const { offer, flush, events } = rig({ secrets });
    const event = offer('login.reported', { userId: 'u1', ipIndex: 'aa', maskedAddress: 'm•••@e•••.org' });
    await flush();
    const [got] = target.received;
    const headers = {
      'webhook-id': String(got?.headers['webhook-id']),
      'webhook-timestamp': String(got?.headers['webhook-timestamp']),
      'webhook-signature': String(got?.headers['webhook-signature']),
    };
    for (const each of secrets) {
      expect(new Webhook(each).verify(got?.body ?? '', headers)).toMatchObject({
        type: 'login.reported',
        timestamp: new Date(event.at).toISOString(),
        data: { id: event.id, userId: 'u1', ipIndex: 'aa' },
      });
      expect(() => new Webhook(each).verify(`${got?.body ?? ''} `, headers)).toThrow();
    }
    expect(() => new Webhook(secret()).verify(got?.body ?? '', headers)).toThrow();
    expect(headers['webhook-id']).toBe(`msg_${event.id}`);
    expect(events.at(-1)).toMatchObject({ type: 'webhook.delivered', data: { status: 200, attempts: 1 } });
  });

  test('hold no address, and events hold no path of an endpoint', async () => {
    const { offer, flush, events } = rig({});
    offer('login.reported', { maskedAddress: 'm•••@e•••.org' });
    await flush();
    expect(target.received[0]?.body).not.toMatch(/@|maskedAddress/);
    expect(JSON.stringify(events)).not.toContain('hook-path-secret');
  });

  test('are offered every suspicious event by default, and otherwise what their patterns say', async () => {
    const usual = rig({});
    usual.offer('login.success');
    usual.offer('ip.ban_applied');
    await usual.flush();
    const chosen = rig({ types: ['login.success', 'token.*'] });
    for (const type of ['login.success', 'ip.ban_applied', 'token.reuse', 'token.consumed'] as const)
      chosen.offer(type);
    await chosen.flush();
    const types = target.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    expect(types.toSorted()).toEqual(['ip.ban_applied', 'login.success', 'token.consumed', 'token.reuse']);
  });

  test('never tell of webhooks, so that a failing one breeds no other', async () => {
    const { offer, flush } = rig({ types: ['*'] });
    offer('webhook.blocked_ssrf');
    await flush();
    expect(target.received).toEqual([]);
  });

  test('are tried ten times over three days under one id, each time signed anew, and then given up', async () => {
    target.answerWith(500);
    const { offer, flush, events, toNextAttempt } = rig({});
    offer('login.reported');
    const waits: number[] = [];
    for (;;) {
      await flush();
      const wait = await toNextAttempt();
      if (wait === undefined) break;
      waits.push(wait);
    }
    const planned = [5 / 3_600, 5 / 60, 0.5, 2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_MS);
    expect(waits).toHaveLength(planned.length);
    waits.forEach((wait, position) => {
      expect(wait).toBeGreaterThanOrEqual(planned[position] ?? 0);
      expect(wait).toBeLessThanOrEqual((planned[position] ?? 0) * 1.1);
    });
    const headers = target.received.map((got) => got.headers);
    expect(headers).toHaveLength(10);
    expect(new Set(headers.map((each) => each['webhook-id'])).size).toBe(1);
    expect(new Set(headers.map((each) => each['webhook-signature'])).size).toBe(10);
    expect(events.at(-1)).toMatchObject({ type: 'webhook.failed', reason: 'status', data: { final: true } });
  });

  test('stop for an endpoint that says it is gone', async () => {
    target.answerWith(410);
    const { offer, flush, events, store } = rig({});
    offer('login.reported');
    await flush();
    expect(events.at(-1)).toMatchObject({ type: 'webhook.disabled', reason: 'gone' });
    offer('login.reported');
    await flush();
    expect(target.received).toHaveLength(1);
    expect(await store.nextDueAt('webhook')).toBeUndefined();
  });

  test('wait sealed in the outbox', async () => {
    const { store } = memoryOutbox();
    const keyring = createKeyring([generateKey()]);
    const clock = { now: () => Date.now() };
    await createOutbox({ store, keyring, clock, emit: () => undefined }).putWebhook(
      { url: 'https://hooks.example/secret', id: 'msg_1', body: '{}' },
      Date.now() + SECOND_MS,
    );
    const rows = await store.claim({ kind: 'webhook', now: Date.now(), leaseMs: 1, limit: 1 });
    expect(JSON.stringify(rows)).not.toContain('hooks.example');
    expect(rows).toHaveLength(1);
  });

  test('stay below 20 kilobytes whatever an event holds', () => {
    const event = auditEvent('login.reported', 0, { userId: 'u1', data: { text: 'ä'.repeat(30_000) } });
    const body = webhookPayload(event);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(PAYLOAD_MAX_BYTES);
    expect(JSON.parse(body)).toMatchObject({ type: 'login.reported', data: { userId: 'u1', cut: true } });
  });
});

describe('T-91 a webhook into the own network', () => {
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
    'https://localhost/',
  ])('%s is refused when it would be sent, and told', async (text) => {
    const url = new URL(text);
    if (url.pathname === '/') url.port = String(target.port);
    const { offer, flush, events } = rig({ url: url.href }, []);
    offer('login.reported');
    await flush();
    expect(events.map(({ type }) => type)).toEqual(['webhook.blocked_ssrf', 'webhook.failed']);
    expect(target.received).toEqual([]);
  });

  test('a redirect is not followed', async () => {
    target.answerWith(302, { location: `http://${target.host}/elsewhere` });
    const { offer, flush, events } = rig({});
    offer('login.reported');
    await flush();
    expect(target.received.map(({ path }) => path)).toEqual(['/hook-path-secret']);
    expect(events.at(-1)).toMatchObject({ type: 'webhook.failed', data: { status: 302 } });
  });
});

describe('the configuration of webhooks is refused', () => {
  const good = { url: 'https://hooks.example/x', secrets: [secret()] } as const;
  test.each<readonly [string, Partial<WebhookEndpoint>, readonly string[]]>([
    ['http', { url: 'http://hooks.example/x' }, []],
    ['http on another port than the excepted one', { url: 'http://127.0.0.1:81/x' }, ['127.0.0.1:80']],
    ['another scheme', { url: 'file:///etc/passwd' }, []],
    ['credentials in the URL', { url: 'https://u:p@hooks.example/x' }, []],
    ['no URL', { url: 'hooks.example' }, []],
    ['a secret without its prefix', { secrets: [randomBytes(32).toString('base64')] }, []],
    ['a secret of 23 bytes', { secrets: [secret(23)] }, []],
    ['a secret of 65 bytes', { secrets: [secret(65)] }, []],
    ['a secret of zeros', { secrets: [`whsec_${Buffer.alloc(32).toString('base64')}`] }, []],
    ['a secret that is not base64', { secrets: [`whsec_${'*'.repeat(44)}`] }, []],
    ['an unknown type', { types: ['login.nothing*'] }, []],
    ['an exception without a port', {}, ['hooks.example']],
    ['an exception with a path', {}, ['hooks.example:8443/x']],
  ])('%s', (_, more, allowHosts) => {
    expect(() => {
      checkWebhooks({ endpoints: [{ ...good, ...more }], allowHosts });
    }).toThrow(LoginConfigError);
  });

  test('unless it is right', () => {
    const local = { ...good, url: 'http://127.0.0.1:8080/x', types: ['ip.ban_*'] } as const;
    expect(() => {
      checkWebhooks({ endpoints: [good, local], allowHosts: ['127.0.0.1:8080'] });
    }).not.toThrow();
    expect(() => {
      checkWebhooks({ endpoints: [good, good] });
    }).toThrow(/one URL twice/);
  });
});
