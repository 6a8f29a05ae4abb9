import { describe, expect, test } from 'vitest';
import type { ParsedMessage } from './message.ts';
import { readMessage } from './read-message.ts';
import {
  hiddenInQuoted,
  hiddenMessages,
  hiddenPairs,
  type HiddenMessage,
} from './testing/hidden/hidden-messages.ts';
import { PAYLOAD } from './testing/hidden/payload.ts';

/** The archive without its last bytes, which one trick cuts off: it can be opened all the same. */
const ARCHIVE = PAYLOAD.subarray(0, -4);

/** Whether the archive is among the files that are scanned and listed, whatever stands around it. */
function isFound(parsed: ParsedMessage): boolean {
  return parsed.attachments.some((leaf) => Buffer.from(leaf.content).includes(ARCHIVE));
}

function isSeenThrough(parsed: ParsedMessage): boolean {
  return isFound(parsed) || parsed.ambiguities.some((one) => !one.benign) || parsed.limitsHit.length > 0;
}

const families = Map.groupBy([...hiddenMessages(), ...hiddenInQuoted()], (message) => message.family);

describe('an archive hidden by one trick is found, or the trick is named (H-94)', () => {
  test.each([...families])('%s', (_family, messages) => {
    const missed = messages.filter((message) => !isSeenThrough(readMessage(message.raw)));
    expect(titles(missed)).toEqual([]);
  });

  test('there are over a thousand of them, and of a hundred all but two are found', () => {
    const all = [...families.values()].flat();
    const found = all.filter((message) => isFound(readMessage(message.raw)));
    expect(all.length).toBeGreaterThan(1_000);
    expect(found.length / all.length).toBeGreaterThan(0.98);
  });
});

test('an archive hidden by two tricks at once is found, or a trick is named (H-94)', () => {
  const pairs = hiddenPairs(127);
  const missed = pairs.filter((message) => !isSeenThrough(readMessage(message.raw)));
  expect(pairs.length).toBeGreaterThan(400);
  expect(titles(missed)).toEqual([]);
});

function titles(messages: readonly HiddenMessage[]): string[] {
  return messages.map((message) => message.trick);
}
