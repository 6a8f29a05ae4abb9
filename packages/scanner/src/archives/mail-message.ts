import { readMessage, type LimitHit } from '@postern/mime';
import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';

/** Limits that long honest letters reach, too. */
const SIZE_LIMITS: ReadonlySet<LimitHit['limit']> = new Set<LimitHit['limit']>([
  'textCharacters',
  'decodedBytes',
]);

/** Opens a message that came as a file: its leaves of every reading are the files in it, body texts included. */
export function openMessage(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const message = readMessage(content, { decodedBytes: budget.bytes });
  const entries: ArchiveEntry[] = [];
  let isBomb = message.limitsHit.some((hit) => !SIZE_LIMITS.has(hit.limit));
  for (const leaf of message.leaves) {
    if (!budget.takeEntry()) {
      isBomb = true;
      break;
    }
    budget.takeBytes(leaf.content.length);
    const name = leaf.writtenFileName ?? leaf.fileName ?? '';
    const { size, declaredType } = leaf;
    entries.push({ name, isEncrypted: false, declaredType, size, content: leaf.content });
  }
  return { ...EMPTY_ARCHIVE, entries, isBomb, isBroken: false };
}
