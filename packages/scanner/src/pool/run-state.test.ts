import { describe, expect, test } from 'vitest';
import { RunState } from './run-state.ts';

/** The two sides of one memory: the worker's and its watcher's. */
function bothSides(): { readonly worker: RunState; readonly watcher: RunState } {
  const watcher = new RunState();
  return { worker: new RunState(watcher.memory), watcher };
}

describe('what a worker is doing', () => {
  test('is seen from outside: loading, waiting, scanning, waiting', () => {
    const { worker, watcher } = bothSides();
    expect([watcher.wasReady, watcher.run]).toEqual([false, undefined]);
    worker.ready();
    expect([watcher.wasReady, watcher.run]).toEqual([true, undefined]);
    worker.begin();
    expect(watcher.run).toBe(1);
    expect(worker.end()).toBe(true);
    expect(watcher.run).toBeUndefined();
  });

  test('stopped, it says nothing of that message, and is seen to scan none', () => {
    const { worker, watcher } = bothSides();
    worker.ready();
    worker.begin();
    expect(watcher.stop(1)).toBe(true);
    expect(worker.end()).toBe(false);
    expect([watcher.wasReady, watcher.run]).toEqual([true, undefined]);
  });

  test('a watcher that comes late stops neither a worker that waits nor the next message', () => {
    const { worker, watcher } = bothSides();
    worker.ready();
    worker.begin();
    worker.end();
    expect(watcher.stop(1)).toBe(false);
    worker.begin();
    expect(watcher.stop(1)).toBe(false);
    expect(worker.end()).toBe(true);
  });
});
