import { expect, test } from 'vitest';
import { createScanQueue } from './scan-queue.ts';

function createJobs(parallel: number) {
  const log: string[] = [];
  const end = new Map<string, () => void>();
  const queue = createScanQueue(parallel, (error) => log.push(String(error)));
  const add = (key: string, urgency: 'arrival' | 'listed', name = key): boolean =>
    queue.add(key, urgency, async () => {
      log.push(`${name} begins`);
      await new Promise<void>((resolve) => end.set(name, resolve));
      log.push(`${name} ends`);
    });
  const finish = async (name: string): Promise<void> => {
    end.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, log, add, finish };
}

test('an arrival that is being scanned for a list is not lost: its own job runs afterwards', async () => {
  const { queue, log, add, finish } = createJobs(2);
  add('one', 'listed', 'one for the list');
  add('one', 'arrival', 'one as arrival');
  add('two', 'arrival');
  await finish('two');
  expect(log).toEqual(['one for the list begins', 'two begins', 'two ends']);
  await finish('one for the list');
  await finish('one as arrival');
  await queue.idle();
  expect(log.slice(3)).toEqual(['one for the list ends', 'one as arrival begins', 'one as arrival ends']);
});

test('arrivals go before what was only listed, and the same key waits once', async () => {
  const { queue, log, add, finish } = createJobs(1);
  add('busy', 'arrival');
  add('old', 'listed');
  add('old', 'listed');
  add('new', 'arrival');
  add('new', 'arrival');
  for (const name of ['busy', 'new', 'old']) await finish(name);
  await queue.idle();
  expect(log.filter((line) => line.endsWith('begins'))).toEqual(['busy begins', 'new begins', 'old begins']);
});

test('a job that fails is told, and the next one runs', async () => {
  const { queue, log, add, finish } = createJobs(1);
  queue.add('broken', 'arrival', () => Promise.reject(new Error('no scanner')));
  add('next', 'listed');
  await new Promise((resolve) => setImmediate(resolve));
  await finish('next');
  await queue.idle();
  expect(log).toEqual(['Error: no scanner', 'next begins', 'next ends']);
});

test('a person who scrolls through a large mailbox does not queue it whole', () => {
  const { add } = createJobs(1);
  add('busy', 'arrival');
  const taken = Array.from({ length: 300 }, (_, index) => add(`row ${String(index)}`, 'listed'));
  expect(taken.filter(Boolean)).toHaveLength(200);
});
