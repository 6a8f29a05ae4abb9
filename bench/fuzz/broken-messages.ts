import { Worker } from 'node:worker_threads';
import type { Batch, Kind, Recipe } from './make-messages.ts';

export interface BrokenMessages {
  /** All of one kind, in an order that the seed decides. Kinds are asked for one after the other. */
  readonly of: (kind: Kind) => AsyncGenerator<Buffer, void>;
  readonly close: () => Promise<unknown>;
}

/** Has broken messages made by a thread of its own: the thread that asks only waits, as a server's does. */
export function brokenMessages(recipe: Recipe): BrokenMessages {
  const maker = new Worker(new URL('make-messages.ts', import.meta.url), { workerData: recipe });
  const ask = (kind: Kind): Promise<Batch> => {
    const { promise, resolve, reject } = Promise.withResolvers<Batch>();
    maker.once('message', resolve);
    maker.once('error', reject);
    maker.postMessage(kind);
    return promise.finally(() => {
      maker.off('message', resolve);
      maker.off('error', reject);
    });
  };
  return {
    async *of(kind) {
      let next = ask(kind);
      for (let isLast = false; !isLast;) {
        const batch = await next;
        isLast = batch.isLast;
        if (!isLast) next = ask(kind);
        for (const { buffer, byteOffset, byteLength } of batch.messages)
          yield Buffer.from(buffer, byteOffset, byteLength);
      }
    },
    close: () => maker.terminate(),
  };
}
