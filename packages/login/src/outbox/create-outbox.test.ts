import { createKeyring, generateKey } from '@postern/keyring';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import { StoreError } from '../errors.ts';
import type { LoginMail, Mailer } from '../mail/mail.ts';
import { memoryOutbox } from '../stores/memory/memory-outbox.ts';
import { createOutbox } from './create-outbox.ts';
import type { Outbox } from './create-outbox.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';

const START = Date.UTC(2026, 0, 15, 12);
const LINK = 'https://mail.example.org/login/verify#t=AQIDBAUGBwgJCgsM';

interface Told {
  readonly type: string;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Rig {
  readonly outbox: Outbox;
  readonly store: OutboxStore;
  readonly rows: OutboxRow[];
  readonly calls: string[];
  readonly sent: LoginMail[];
  readonly events: Told[];
  readonly clock: { now(): number };
  advance(ms: number): void;
  failWith(error: Error): void;
}

/** Counts every call to the store by name and keeps a copy of what was put. */
function watched(store: OutboxStore, calls: string[], rows: OutboxRow[]): OutboxStore {
  return {
    put(row) {
      calls.push('put');
      rows.push(row);
      return store.put(row);
    },
    claim(claim) {
      calls.push('claim');
      return store.claim(claim);
    },
    remove(id) {
      calls.push('remove');
      return store.remove(id);
    },
    retryAt(id, dueAt) {
      calls.push('retryAt');
      return store.retryAt(id, dueAt);
    },
    nextDueAt(kind) {
      calls.push('nextDueAt');
      return store.nextDueAt(kind);
    },
  };
}

function rig(base: OutboxStore = memoryOutbox().store): Rig {
  let now = START;
  let failure: Error | undefined;
  const [calls, rows, sent, events]: [string[], OutboxRow[], LoginMail[], Told[]] = [[], [], [], []];
  const mailer: Mailer = {
    send(mail) {
      if (failure !== undefined) return Promise.reject(failure);
      sent.push(mail);
      return Promise.resolve();
    },
  };
  const clock = { now: () => now };
  const store = watched(base, calls, rows);
  const keyring = createKeyring([generateKey()]);
  const emit = (type: string, details: object = {}): void => void events.push({ type, ...details });
  return {
    outbox: createOutbox({ store, keyring, clock, emit, mailer }),
    store,
    rows,
    calls,
    sent,
    events,
    clock,
    advance(ms) {
      now += ms;
    },
    failWith(error) {
      failure = error;
    },
  };
}

function mail(more: Partial<LoginMail> = {}): LoginMail {
  return {
    kind: 'sign-in',
    to: 'mo@example.org',
    subject: 'Sign in',
    text: `Open ${LINK}`,
    html: `<a href="${LINK}">`,
    headers: {},
    expiresAt: START + 10 * MINUTE_MS,
    ...more,
  };
}

describe('the outbox under attack', () => {
  test('a live link is nowhere in clear at rest, and a row copied to another id does not open', async () => {
    const { outbox, rows, store, sent, events } = rig();
    await outbox.deliver(mail());
    expect(JSON.stringify(rows)).not.toMatch(/example\.org|#t=/);
    await outbox.flush();
    const [row] = rows;
    if (row === undefined) throw new Error('a row was put');
    await store.put({ ...row, id: '0197f3a0-0000-7000-8000-00000000000f', dueAt: START });
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'mail.delivery_failed', reason: 'unreadable' });
  });

  test('T-41 a mail that is not sent costs exactly the storage calls and events of one that is', async () => {
    const real = rig();
    await real.outbox.deliver(mail());
    await real.outbox.flush();
    const noop = rig();
    await noop.outbox.deliver(mail({ kind: 'noop' }));
    await noop.outbox.flush();
    expect(noop.calls).toEqual(real.calls);
    expect(noop.events).toHaveLength(real.events.length);
    expect(real.sent).toHaveLength(1);
    expect(noop.sent).toEqual([]);
    expect(noop.rows[0]?.sealed.length).toBe((real.rows[0]?.sealed.length ?? 0) - 4);
  });

  test('T-42 a mail server that refuses never reaches an answer, and its words reach no event', async () => {
    const { outbox, events, failWith } = rig();
    failWith(Object.assign(new Error(`550 <mo@example.org> ${LINK}`), { code: 'EENVELOPE' }));
    await expect(outbox.deliver(mail())).resolves.toBeUndefined();
    await outbox.flush();
    expect(events.at(-1)).toMatchObject({ type: 'mail.delivery_failed', reason: 'EENVELOPE' });
    expect(JSON.stringify(events)).not.toMatch(/mo@example\.org|#t=|550/);
  });

  test('two processes on one store send each mail once', async () => {
    const shared = memoryOutbox().store;
    const [one, two] = [rig(shared), rig(shared)];
    const keyring = createKeyring([generateKey()]);
    const [first, second] = [one, two].map(({ store, clock, sent }) =>
      createOutbox({
        store,
        keyring,
        clock,
        emit: () => undefined,
        mailer: { send: (taken) => Promise.resolve(void sent.push(taken)) },
      }),
    );
    for (let i = 0; i < 30; i += 1) await first?.deliver(mail({ subject: String(i) }));
    await Promise.all([first?.flush(), second?.flush()]);
    const subjects = [...one.sent, ...two.sent].map(({ subject }) => Number(subject));
    expect(subjects.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });
});

describe('the outbox', () => {
  test('wipes a mail as soon as it is handed over', async () => {
    const { outbox, store, sent } = rig();
    await outbox.deliver(mail());
    await outbox.flush();
    expect(sent).toEqual([mail()]);
    expect(await store.nextDueAt('mail')).toBeUndefined();
  });

  test('tries again after 5 s, 30 s and 2 min, until the link is dead, and then wipes it', async () => {
    const { outbox, store, sent, events, advance, failWith, clock } = rig();
    failWith(new Error('down'));
    await outbox.deliver(mail());
    const waits: number[] = [];
    for (;;) {
      await outbox.flush();
      const due = await store.nextDueAt('mail');
      if (due === undefined) break;
      waits.push((due - clock.now()) / SECOND_MS);
      advance(due - clock.now());
    }
    expect(waits).toEqual([5, 30, 120, 120, 120, 120]);
    expect(sent).toEqual([]);
    expect(events.at(-1)).toMatchObject({ data: { final: true, attempts: 7 } });
  });

  test('never sends a mail whose link is dead', async () => {
    const { outbox, store, sent, advance } = rig();
    await outbox.deliver(mail());
    advance(10 * MINUTE_MS);
    await outbox.flush();
    expect(sent).toEqual([]);
    expect(await store.nextDueAt('mail')).toBeUndefined();
  });

  test('takes two calls of the store for a mail that goes at once', async () => {
    const { outbox, calls, sent } = rig();
    await outbox.deliver(mail());
    await expect.poll(() => calls).toEqual(['put', 'remove']);
    expect(sent).toHaveLength(1);
    await outbox.close();
  });

  test('a mail that waits when the outbox closes is due at once for whoever is left', async () => {
    const { outbox, store, sent, clock } = rig();
    await outbox.deliver(mail());
    await outbox.close();
    expect(sent).toEqual([]);
    expect(await store.nextDueAt('mail')).toBe(clock.now());
    await outbox.deliver(mail());
    expect(await store.claim({ kind: 'mail', now: clock.now(), leaseMs: 1, limit: 9 })).toHaveLength(2);
  });

  test('a mail that waited here until its lease ended goes to who claimed it then, not twice', async () => {
    const { outbox, store, advance, sent } = rig();
    await outbox.deliver(mail());
    const [taken] = await store.claim({ kind: 'mail', now: START + 2 * MINUTE_MS, leaseMs: 1, limit: 1 });
    expect(taken?.attempts).toBe(2);
    advance(2 * MINUTE_MS);
    await outbox.flush();
    expect(sent).toEqual([]);
  });

  test('a rush of mails all go, and each of them once', async () => {
    const { outbox, sent } = rig();
    await Promise.all(Array.from({ length: 250 }, (_, i) => outbox.deliver(mail({ subject: String(i) }))));
    await outbox.flush();
    expect(new Set(sent.map(({ subject }) => subject)).size).toBe(250);
    expect(sent).toHaveLength(250);
  });

  test('sends by itself, after the answer', async () => {
    const { outbox, sent } = rig();
    await outbox.deliver(mail());
    expect(sent).toEqual([]);
    await expect.poll(() => sent.length).toBe(1);
    await outbox.close();
  });

  test('a store that fails while sending is told, and the mail goes when it is back', async () => {
    const base = memoryOutbox().store;
    let broken = false;
    const { outbox, sent, events } = rig({
      ...base,
      claim: (claim) => (broken ? Promise.reject(new StoreError(new Error('disk'))) : base.claim(claim)),
    });
    broken = true;
    await outbox.deliver(mail());
    await outbox.flush();
    expect(events.at(-1)).toEqual({ type: 'store.degraded', reason: 'outbox' });
    broken = false;
    await outbox.flush();
    expect(sent).toHaveLength(1);
  });
});
