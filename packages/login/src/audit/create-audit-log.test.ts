import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../clock.ts';
import type { LoginEvent } from '../events.ts';
import { StoreError } from '../errors.ts';
import { memoryAudit } from '../stores/memory/memory-audit.ts';
import { auditEvent } from './audit-event.ts';
import type { AuditWriter } from './audit-log.ts';
import type { AuditRow, AuditStore } from './audit-store.ts';
import { auditRow } from './chain.ts';
import { createAuditLog } from './create-audit-log.ts';

const START = Date.UTC(2026, 0, 15, 12);
const RETENTION_MS = 400 * DAY_MS;

function event(at: number, reason = 'test'): LoginEvent {
  return auditEvent('login.requested', at, { reason });
}

function logOver(store: AuditStore, more: { readonly now?: () => number } = {}): AuditWriter {
  return createAuditLog({ store, clock: { now: more.now ?? (() => START) }, retentionMs: RETENTION_MS });
}

async function rowsOf(count: number): Promise<readonly AuditRow[]> {
  const log = logOver(memoryAudit());
  for (let i = 0; i < count; i += 1) log.append(event(START + i));
  return log.query();
}

/** A store whose rows somebody changed behind the library's back. */
function storeWith(rows: readonly AuditRow[]): AuditStore {
  return {
    ...memoryAudit(),
    read: ({ fromSeq, limit }) => Promise.resolve(rows.filter(({ seq }) => seq >= fromSeq).slice(0, limit)),
    head: () => Promise.resolve(rows.at(-1)),
  };
}

function flipByte(bytes: Uint8Array, position: number): Uint8Array {
  return bytes.with(position, (bytes[position] ?? 0) ^ 1);
}

describe('the audit log under attack', () => {
  test('T-94 one flipped byte anywhere in any row names that row', async () => {
    const rows = await rowsOf(4);
    for (const [position, row] of rows.entries()) {
      const line = Buffer.from(row.line);
      const lines = [...line.keys()].map((at) => ({
        ...row,
        line: Buffer.from(flipByte(line, at)).toString(),
      }));
      const hashes = [...row.hash.keys()].flatMap((at) => [
        { ...row, hash: flipByte(row.hash, at) },
        { ...row, prevHash: flipByte(row.prevHash, at) },
      ]);
      const columns = [
        { ...row, at: row.at + 1 },
        { ...row, type: 'login.success' },
      ];
      for (const forged of [...lines, ...hashes, ...columns]) {
        const verdict = await logOver(storeWith(rows.with(position, forged))).verify();
        expect(verdict).toEqual({ ok: false, seq: row.seq, problem: 'altered' });
      }
    }
  });

  test('T-94 a row taken out, put elsewhere or written anew is named', async () => {
    const rows = await rowsOf(5);
    const [first, second, third, fourth] = rows;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
      throw new Error('five rows were written');
    }
    const removed = rows.filter(({ seq }) => seq !== 3);
    expect(await logOver(storeWith(removed)).verify()).toEqual({ ok: false, seq: 3, problem: 'gap' });
    const swapped = rows.with(1, { ...third, seq: 2 }).with(2, { ...second, seq: 3 });
    expect(await logOver(storeWith(swapped)).verify()).toEqual({ ok: false, seq: 2, problem: 'unlinked' });
    const rewritten = rows.with(2, auditRow(event(START, 'forged'), 3, second.hash));
    expect(await logOver(storeWith(rewritten)).verify()).toEqual({ ok: false, seq: 4, problem: 'unlinked' });
    expect(await logOver(storeWith(rows.slice(1))).verify()).toEqual({ ok: false, seq: 1, problem: 'gap' });
  });

  test('T-94 a tail that was cut off is noticed with a head noted earlier, and so is a log made anew', async () => {
    const rows = await rowsOf(5);
    const head = await logOver(storeWith(rows)).head();
    const cut = logOver(storeWith(rows.slice(0, 3)));
    expect(await cut.verify()).toMatchObject({ ok: true, rows: 3 });
    expect(await cut.verify(head)).toEqual({ ok: false, seq: 4, problem: 'truncated' });
    const anew = logOver(storeWith(await rowsOf(6)));
    expect(await anew.verify(head)).toEqual({ ok: false, seq: 5, problem: 'altered' });
    expect(await logOver(memoryAudit()).verify(head)).toEqual({ ok: false, seq: 1, problem: 'truncated' });
  });

  test('T-94 tells whoever asked to be told', async () => {
    const told: unknown[] = [];
    const store = storeWith((await rowsOf(3)).slice(1));
    const log = createAuditLog({
      store,
      clock: { now: () => START },
      retentionMs: RETENTION_MS,
      onTamper: (verdict) => told.push(verdict),
    });
    await log.verify();
    expect(told).toEqual([{ ok: false, seq: 1, problem: 'gap' }]);
  });
});

describe('the audit log', () => {
  test('H15 keeps everything that was taken, in order, with few statements', async () => {
    const store = memoryAudit();
    const batches: number[] = [];
    const log = logOver({
      ...store,
      append(events) {
        batches.push(events.length);
        return store.append(events);
      },
    });
    for (let i = 0; i < 450; i += 1) log.append(event(START, `n${String(i)}`));
    await log.flush();
    const rows = await log.query({ limit: 1_000 });
    expect(rows.map(({ line }) => (JSON.parse(line) as { reason: string }).reason)).toEqual(
      Array.from({ length: 450 }, (_, i) => `n${String(i)}`),
    );
    expect(batches).toEqual([200, 200, 50]);
    expect(await log.verify()).toMatchObject({ ok: true, rows: 450, headSeq: 450 });
  });

  test('begins every UTC day with an anchor that names the head before it', async () => {
    const log = logOver(memoryAudit());
    log.append(event(START));
    const before = await log.head();
    log.append(event(START + DAY_MS));
    log.append(event(START + DAY_MS + 1));
    const rows = await log.query();
    expect(rows.map(({ type }) => type)).toEqual([
      'login.requested',
      'audit.anchor',
      'login.requested',
      'login.requested',
    ]);
    expect(JSON.parse(rows[1]?.line ?? '')).toMatchObject({ data: before });
    expect(await log.query({ types: ['audit.anchor'], fromSeq: 2, limit: 5 })).toHaveLength(1);
  });

  test('O13 H15 forgets what is older than its retention and says exactly what, so that it still verifies', async () => {
    let now = START;
    const log = logOver(memoryAudit(), { now: () => now });
    for (let i = 0; i < 3; i += 1) log.append(event(START + i));
    const old = (await log.query())[2];
    now = START + RETENTION_MS + 3;
    log.append(event(now));
    expect(await log.prune(now)).toBe(3);
    expect(await log.prune(now)).toBe(0);
    const rows = await log.query();
    expect(rows.map(({ type }) => type)).toEqual(['audit.anchor', 'login.requested', 'audit.pruned']);
    expect(JSON.parse(rows[2]?.line ?? '')).toMatchObject({
      data: { seq: 3, hash: Buffer.from(old?.hash ?? []).toString('hex') },
    });
    expect(await log.verify()).toMatchObject({ ok: true, rows: 3, headSeq: 6 });
    const further = logOver(storeWith(rows.slice(1)));
    expect(await further.verify()).toEqual({ ok: false, seq: 4, problem: 'gap' });
  });

  test('rejects a flush while the store is broken, and loses nothing when it is whole again', async () => {
    const store = memoryAudit();
    let broken = true;
    const told: unknown[] = [];
    const log = createAuditLog({
      store: {
        ...store,
        append: (events) =>
          broken ? Promise.reject(new StoreError(new Error('disk'))) : store.append(events),
      },
      clock: { now: () => START },
      retentionMs: RETENTION_MS,
      onBroken: (error) => told.push(error),
    });
    log.append(event(START, 'first'));
    await expect(log.flush()).rejects.toBeInstanceOf(StoreError);
    log.append(event(START, 'second'));
    await expect(log.flush()).rejects.toBeInstanceOf(StoreError);
    expect(told).toHaveLength(1);
    broken = false;
    expect(await log.query()).toHaveLength(2);
  });

  test('counts what it could not keep, and says so afterwards', async () => {
    const store = memoryAudit();
    let broken = true;
    const log = logOver({
      ...store,
      append: (events) => (broken ? Promise.reject(new StoreError(new Error('disk'))) : store.append(events)),
    });
    for (let i = 0; i < 10_007; i += 1) log.append(event(START));
    await expect(log.flush()).rejects.toBeInstanceOf(StoreError);
    broken = false;
    await log.flush();
    const [last] = await log.query({ types: ['store.degraded'] });
    expect(JSON.parse(last?.line ?? '')).toMatchObject({ reason: 'audit', data: { lost: 7 } });
  });
});
