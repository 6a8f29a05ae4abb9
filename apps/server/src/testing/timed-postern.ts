import { afterAll } from 'vitest';
import { startTestPostern } from './test-postern.ts';
import type { TestPostern, TestPosternOptions } from './test-postern.ts';
import { createTime } from './test-time.ts';
import type { TestTime } from './test-time.ts';

/** A Postern with a clock that can be moved, for all tests of a file: it stops after the last one. */
export async function startTimedPostern(
  options: Omit<TestPosternOptions, 'clock'> = {},
): Promise<{ readonly postern: TestPostern; readonly time: TestTime }> {
  const time = createTime();
  const postern = await startTestPostern({ ...options, clock: time });
  afterAll(() => postern.stop());
  return { postern, time };
}
