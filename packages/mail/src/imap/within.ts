import { problem } from './failure.ts';
import { BUDGET_CHECK_MS } from './limits.ts';

interface Bounds {
  /** Milliseconds until the question fails with `timeout`. Absolute: a byte now and then does not extend it. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** A server that sends more than `bytes` fails the question with `limit`. */
  readonly budget?: { readonly received: () => number; readonly bytes: number };
}

/**
 * Runs one question inside its bounds. When a bound is broken the promise rejects at once; what was started goes
 * on by itself, so the caller must close the connection it runs on.
 */
export async function within<T>(bounds: Bounds, run: () => Promise<T>): Promise<T> {
  const { timeoutMs, signal, budget } = bounds;
  if (signal?.aborted === true) throw problem('cancelled');
  const broken = Promise.withResolvers<never>();
  const deadline = setTimeout(() => {
    broken.reject(problem('timeout'));
  }, timeoutMs);
  const cancel = (): void => {
    broken.reject(problem('cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  const start = budget?.received() ?? 0;
  const isExceeded = (): boolean => budget !== undefined && budget.received() - start > budget.bytes;
  const meter = setInterval(() => {
    if (isExceeded()) broken.reject(problem('limit'));
  }, BUDGET_CHECK_MS);
  try {
    const value = await Promise.race([run(), broken.promise]);
    if (isExceeded()) throw problem('limit');
    return value;
  } finally {
    clearTimeout(deadline);
    clearInterval(meter);
    signal?.removeEventListener('abort', cancel);
  }
}
