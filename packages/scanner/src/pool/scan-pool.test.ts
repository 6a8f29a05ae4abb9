import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildMessage } from '../testing/build-message.ts';
import { READER } from '../testing/scan-for-test.ts';
import { createScanPool, type ScanPool, type ScanPoolOptions } from './index.ts';

/** Real child processes and real worker threads; the misbehaving worker stands for a scanner with a bug. */
const MISBEHAVING = new URL('../testing/workers/misbehaving-worker.ts', import.meta.url).href;

const open: ScanPool[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function makePool(options: ScanPoolOptions): ScanPool {
  const pool = createScanPool(options);
  open.push(pool);
  return pool;
}

function misbehaving(options: ScanPoolOptions = {}): ScanPool {
  return makePool({ entry: MISBEHAVING, workers: 2, timeLimitMs: 1_000, memoryLimitMiB: 400, ...options });
}

function deed(word: string): Uint8Array {
  return Buffer.from(`${word} x`);
}

async function reasonOf(pool: ScanPool, word: string): Promise<unknown> {
  const report = await pool.scan(deed(word), READER);
  return report.verdict === 'unscannable' ? report.findings[0]?.facts[0]?.value : report.verdict;
}

describe('attacks on the pool', () => {
  test('a message that never ends is unscannable by its time limit, and the next one is scanned', async () => {
    const pool = misbehaving({ workers: 1 });
    expect(await reasonOf(pool, 'spin')).toBe('time limit');
    expect(await reasonOf(pool, 'answer')).toBe('clean');
    expect(pool.stats.childRestarts).toBe(0);
  });

  test('a message that eats memory outside of the heap is unscannable, the child is replaced', async () => {
    const pool = misbehaving({ workers: 1, timeLimitMs: 20_000 });
    expect(await reasonOf(pool, 'eat')).toBe('memory limit');
    expect(await reasonOf(pool, 'answer')).toBe('clean');
    expect(pool.stats.childRestarts).toBe(1);
  });

  test('a message that fills the heap of its worker is unscannable', async () => {
    const pool = misbehaving({ workers: 1, timeLimitMs: 20_000, workerHeapMiB: 32, memoryLimitMiB: 1_000 });
    expect(await reasonOf(pool, 'heap')).toBe('memory limit');
  });

  test('a message on which the scanner throws is unscannable and hurts no other', async () => {
    const pool = misbehaving();
    expect(await Promise.all(['throw', 'answer', 'answer'].map((word) => reasonOf(pool, word)))).toEqual([
      'scanner stopped',
      'clean',
      'clean',
    ]);
  });

  test('a message stuck in native code is unscannable, and the one beside it when the child is killed is scanned', async () => {
    const pool = misbehaving({ workers: 2, timeLimitMs: 4_000 });
    expect(await reasonOf(pool, 'native')).toBe('time limit');
    // The child is killed two seconds after the limit: the second nap runs then.
    expect(await reasonOf(pool, 'nap')).toBe('clean');
    expect(await reasonOf(pool, 'nap')).toBe('clean');
    expect(pool.stats.childRestarts).toBe(1);
  }, 30_000);

  test('a message that kills the process is found among those that ran beside it; the others are scanned', async () => {
    const pool = misbehaving({ workers: 3, timeLimitMs: 20_000 });
    const words = ['answer', 'die', 'answer', 'answer'];
    expect(await Promise.all(words.map((word) => reasonOf(pool, word)))).toEqual([
      'clean',
      'scanner stopped',
      'clean',
      'clean',
    ]);
  });
});

describe('the pool', () => {
  test('scans a real message in a real worker', async () => {
    const pool = makePool({ workers: 1 });
    const report = await pool.scan(buildMessage({ from: 'DHL Express <info@shop-news.example>' }), READER);
    expect(report.findings.map((finding) => finding.code)).toContain('sender.brand-foreign-address');
  });

  test('starts its process with the first message where that is asked for, and at once otherwise', async () => {
    const pool = makePool({ workers: 1, start: 'first-message' });
    expect(pool.stats.processId).toBeUndefined();
    const report = await pool.scan(buildMessage({ from: 'DHL Express <info@shop-news.example>' }), READER);
    expect(report.findings.map((finding) => finding.code)).toContain('sender.brand-foreign-address');
    expect(pool.stats.processId).toBeDefined();
    const closed = makePool({ start: 'first-message' });
    await closed.close();
    closed.start();
    expect(closed.stats.processId).toBeUndefined();
    expect(misbehaving().stats.processId).toBeDefined();
  });

  test('its process gets nothing of the environment but the folder of compiled code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postern-pool-'));
    vi.stubEnv('POSTERN_TEST_SECRET', 'not for the child');
    try {
      for (const given of [undefined, folder]) {
        vi.stubEnv('NODE_COMPILE_CACHE', given);
        const pool = misbehaving();
        const environment = readFileSync(`/proc/${String(pool.stats.processId)}/environ`, 'utf8');
        expect(environment).toBe(given === undefined ? '' : `NODE_COMPILE_CACHE=${given}\0`);
        await pool.close();
      }
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('leaves the bytes of the caller as they were', async () => {
    const pool = misbehaving();
    const raw = deed('answer');
    await pool.scan(raw, READER);
    expect(Buffer.from(raw).toString()).toBe('answer x');
  });

  test('takes messages larger than what a pipe holds, and answers each once', async () => {
    const pool = misbehaving({ workers: 2 });
    const sizes = [10, 65_536, 65_537, 300_000, 5_000_000, 20];
    const reports = await Promise.all(
      sizes.map((size) => pool.scan(Buffer.concat([deed('answer'), Buffer.alloc(size)]), READER)),
    );
    expect(reports.map(({ stats }) => stats.bytes)).toEqual(sizes.map((size) => size + 8));
    expect(pool.stats).toMatchObject({ scanned: sizes.length, running: 0, waiting: 0, childRestarts: 0 });
  });

  test('gives a worker that was replaced its next message, over and over', async () => {
    const pool = misbehaving({ workers: 1, timeLimitMs: 200 });
    for (const word of ['throw', 'answer', 'spin', 'answer', 'throw', 'answer']) {
      expect(await reasonOf(pool, word)).toBe(
        { throw: 'scanner stopped', spin: 'time limit' }[word] ?? 'clean',
      );
    }
    expect(pool.stats.childRestarts).toBe(0);
  });

  test('closed, it rejects with a code and its child is gone', async () => {
    const pool = misbehaving();
    await pool.scan(deed('answer'), READER);
    const { processId } = pool.stats;
    await pool.close();
    await expect(pool.scan(deed('answer'), READER)).rejects.toMatchObject({ code: 'scan-pool-closed' });
    expect(() => process.kill(processId ?? 0, 0)).toThrow();
  });

  test('a worker module that cannot be loaded is an error of the machine, not of the message', async () => {
    const pool = makePool({ entry: 'file:///nowhere/worker.ts', workers: 1 });
    await expect(pool.scan(deed('answer'), READER)).rejects.toMatchObject({ code: 'scan-pool-cannot-start' });
  });

  test('a parent that is killed leaves no child behind', async () => {
    const script = `import { createScanPool } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const pool = createScanPool({ workers: 1, entry: ${JSON.stringify(MISBEHAVING)} });
      await pool.scan(Buffer.from('answer x'), { now: 0, ownAddresses: [], trustedAuthserv: [], correspondent: undefined });
      process.stdout.write(String(pool.stats.processId));`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [written]: readonly unknown[] = await once(parent.stdout, 'data');
    const childId = Number(String(written));
    expect(() => process.kill(childId, 0)).not.toThrow();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await expect.poll(() => isAlive(childId), { timeout: 10_000 }).toBe(false);
  });
});

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
