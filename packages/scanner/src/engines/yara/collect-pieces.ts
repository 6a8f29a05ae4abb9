import { ArchiveBudget } from '../../archives/archive.ts';
import { openMessage } from '../../archives/mail-message.ts';
import { openArchive } from '../../archives/open-archive.ts';
import { realType } from '../../files/real-type.ts';
import { ARCHIVE_DEPTH, YARA_PIECES } from '../../limits.ts';

/** What YARA rules are tried on, one after the other. */
export interface Pieces {
  readonly contents: readonly Uint8Array[];
  readonly wasCut: boolean;
}

/**
 * The message as it came, every part of it decoded, and what is inside of archives and of messages in it: a rule on the
 * first bytes of a file sees the file, also behind base64 and in a zip.
 */
export function collectPieces(raw: Uint8Array): Pieces {
  const budget = new ArchiveBudget();
  const contents: Uint8Array[] = [raw];
  let wasCut = false;
  let level = filled(openMessage(raw, budget).entries);
  for (let depth = 0; level.length > 0 && !wasCut; depth += 1) {
    wasCut = contents.length + level.length > YARA_PIECES || depth > ARCHIVE_DEPTH;
    contents.push(...level.slice(0, YARA_PIECES - contents.length).map(({ content }) => content));
    level = level.flatMap(({ content, name }) =>
      filled(openArchive(content, realType(content), name, budget)?.entries ?? []),
    );
  }
  return { contents, wasCut: wasCut || budget.wasExceeded };
}

interface Piece {
  readonly content: Uint8Array;
  readonly name: string;
}

function filled(
  entries: readonly { readonly content: Uint8Array | undefined; readonly name: string }[],
): readonly Piece[] {
  return entries.flatMap(({ content, name }) =>
    content === undefined || content.length === 0 ? [] : [{ content, name }],
  );
}
