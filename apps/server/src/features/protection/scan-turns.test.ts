import { expect, test } from 'vitest';
import { createScanTurns } from './scan-turns.ts';

function createStage() {
  const turns = createScanTurns();
  const on = new Set<string>();
  const seen: string[] = [];
  const leave = new Map<string, () => void>();
  const enter = (name: string) => async (): Promise<string> => {
    on.add(name);
    seen.push([...on].join('+'));
    await new Promise<void>((resolve) => leave.set(name, resolve));
    on.delete(name);
    return name;
  };
  return {
    seen,
    shared: (name: string) => turns.shared(enter(name)),
    alone: (name: string) => turns.alone(enter(name)),
    fail: (name: string) => turns.alone(() => Promise.reject(new Error(name))),
    end: async (name: string) => {
      leave.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('shared turns run side by side; one that is alone waits for them and lets nobody in', async () => {
  const stage = createStage();
  const turns = [stage.shared('a'), stage.shared('b'), stage.alone('x'), stage.shared('c'), stage.alone('y')];
  await settle();
  expect(stage.seen).toEqual(['a', 'a+b']);
  await stage.end('a');
  expect(stage.seen).toEqual(['a', 'a+b']);
  await stage.end('b');
  expect(stage.seen).toEqual(['a', 'a+b', 'x']);
  await stage.end('x');
  expect(stage.seen).toEqual(['a', 'a+b', 'x', 'c']);
  await stage.end('c');
  await stage.end('y');
  expect(stage.seen).toEqual(['a', 'a+b', 'x', 'c', 'y']);
  expect(await Promise.all(turns)).toEqual(['a', 'b', 'x', 'c', 'y']);
});

test('a turn that fails lets the next one in and tells whoever asked for it', async () => {
  const stage = createStage();
  await expect(stage.fail('broken')).rejects.toThrow('broken');
  const next = stage.shared('a');
  await settle();
  await stage.end('a');
  expect(await next).toBe('a');
});
