import type { Keyring } from '@postern/keyring';
import { maskAddressForLog } from '../address/mask-address.ts';
import type { Clock, Instant } from '../clock.ts';
import type { LoginEventDetails, LoginEventType } from '../events.ts';
import type { DeliverMail, Mailer } from '../mail/mail.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';
import { mailSender } from './mail-sender.ts';
import { sealContent } from './outbox-seal.ts';
import type { OutboxKind, OutboxRow, OutboxStore } from './outbox-store.ts';
import { LEASE_MS, outboxWorker } from './outbox-worker.ts';
import type { OutboxWorker, RowResult } from './outbox-worker.ts';

export interface OutboxOptions {
  readonly store: OutboxStore;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly emit: (type: LoginEventType, details?: LoginEventDetails) => void;
  /** Without one, {@link Outbox.deliver} still stores: another process sends. */
  readonly mailer?: Mailer;
  /** Sends one webhook row; see `createWebhooks`. */
  readonly webhooks?: {
    readonly send: (row: OutboxRow) => Promise<RowResult>;
    readonly settled: () => Promise<void>;
  };
}

export interface Outbox {
  /** Stores a mail, sealed; it is sent after the answer. Rejects with a StoreError where the store is broken. */
  readonly deliver: DeliverMail;
  /** Stores a webhook message, sealed. Rejects with a StoreError where the store is broken. */
  putWebhook(content: unknown, expiresAt: Instant): Promise<void>;
  /** Sends everything that is due; for tests and for a host that schedules by itself. */
  flush(): Promise<void>;
  /** Stops sending and waits for what is under way; what is left waits in the store, sealed. */
  close(): Promise<void>;
}

/** The library's own outbox: sealed rows in the store, sent by workers in this process. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, keyring, clock, emit, mailer, webhooks } = options;
  const workers = new Map<OutboxKind, OutboxWorker>();
  const onBroken = (): void => {
    emit('store.degraded', { reason: 'outbox' });
  };
  if (mailer !== undefined) {
    const send = mailSender({ keyring, clock, mailer, emit });
    workers.set('mail', outboxWorker({ kind: 'mail', store, clock, send, onBroken }));
  }
  if (webhooks !== undefined) {
    const { send } = webhooks;
    workers.set('webhook', outboxWorker({ kind: 'webhook', store, clock, send, onBroken }));
  }

  async function put(kind: OutboxKind, content: unknown, expiresAt: Instant): Promise<void> {
    const now = clock.now();
    const id = uuidV7(now);
    const sealed = sealContent(keyring, kind, id, content);
    const worker = workers.get(kind);
    const waits = { id, kind, sealed, attempts: 0, dueAt: now, expiresAt, createdAt: now };
    if (worker?.hasRoom() === true) {
      const leased = { ...waits, attempts: 1, dueAt: now + LEASE_MS };
      await store.put(leased);
      worker.take(leased);
    } else {
      await store.put(waits);
      worker?.wake();
    }
  }

  return {
    async deliver(mail) {
      await put('mail', mail, mail.expiresAt);
      emit('mail.queued', { maskedAddress: maskAddressForLog(mail.to), data: { kind: mail.kind } });
    },
    putWebhook: (content, expiresAt) => put('webhook', content, expiresAt),
    async flush() {
      await webhooks?.settled();
      await Promise.all([...workers.values()].map((worker) => worker.run()));
    },
    async close() {
      await webhooks?.settled();
      await Promise.all([...workers.values()].map((worker) => worker.close()));
      await mailer?.close?.();
    },
  };
}
