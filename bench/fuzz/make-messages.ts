/** The thread that breaks messages: answers the name of a kind with the next few of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { mutate } from './mutate.ts';
import { seededChance } from './random.ts';
import { structuredMessages } from './structured.ts';

export type Kind = 'mutated' | 'made up' | 'cut short';

/** What to make. */
export interface Recipe {
  readonly folders: readonly string[];
  readonly seed: number;
  /** Mutated and made up ones. */
  readonly count: number;
  /** Messages that are cut short, the shortest ones, each at every `step`-th byte. */
  readonly truncated: number;
  readonly step: number;
}

export interface Batch {
  readonly messages: readonly Uint8Array<ArrayBuffer>[];
  readonly isLast: boolean;
}

/** Files larger than this are left out: mutations of them say nothing new. */
const FILE_BYTES = 2_000_000;
const STRUCTURED_AT_ONCE = 5;
const BATCH = 20;
const SHARE_MUTATED = 0.9;

// The thread that starts this one gives nothing else.
const { folders, seed, count, truncated, step } = workerData as Recipe;
const chance = seededChance(seed);
const originals = folders.flatMap(readFolder);
if (originals.length === 0) throw new Error('there is no message to break');
const made: Readonly<Record<Kind, Iterator<Uint8Array>>> = {
  mutated: mutated(Math.floor(count * SHARE_MUTATED)),
  'made up': madeUp(Math.ceil(count * (1 - SHARE_MUTATED))),
  'cut short': cutShort(),
};
parentPort?.on('message', (kind: Kind) => {
  const batch = nextOf(made[kind]);
  parentPort?.postMessage(
    batch,
    batch.messages.map(({ buffer }) => buffer),
  );
});

function nextOf(messages: Iterator<Uint8Array>): Batch {
  const batch: Uint8Array<ArrayBuffer>[] = [];
  while (batch.length < BATCH) {
    const next = messages.next();
    if (next.done === true) return { messages: batch, isLast: true };
    // A copy of its own, because what is handed over is gone here.
    batch.push(new Uint8Array(next.value));
  }
  return { messages: batch, isLast: false };
}

function* mutated(wanted: number): Generator<Buffer> {
  for (let done = 0; done < wanted; done += 1) {
    const original = originals[chance.below(originals.length)] ?? Buffer.alloc(1);
    yield mutate(original, chance, originals[chance.below(originals.length)] ?? original);
  }
}

function* madeUp(wanted: number): Generator<Buffer> {
  for (let done = 0; done < wanted; done += STRUCTURED_AT_ONCE)
    yield* structuredMessages(Math.min(STRUCTURED_AT_ONCE, wanted - done), seed + done);
}

function* cutShort(): Generator<Buffer> {
  const shortest = originals.toSorted((one, other) => one.length - other.length);
  for (const original of shortest.slice(0, truncated)) {
    for (let end = chance.below(step); end < original.length; end += step) yield original.subarray(0, end);
  }
}

function readFolder(folder: string): Buffer[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  const messages = files
    .filter((path) => statSync(path).size <= FILE_BYTES)
    .map((path) => readFileSync(path));
  return messages.filter((message) => message.length > 0);
}
