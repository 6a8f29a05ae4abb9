import type { ArchiveEntry } from '../archives/archive.ts';
import type { FileMark } from './file-facts.ts';

/** What looking into a document found. */
export interface DocumentFindings {
  readonly marks: readonly FileMark[];
  readonly links: readonly string[];
  /** Files that the document carries; they are looked into like those of an archive. */
  readonly files?: readonly ArchiveEntry[];
  /** Encoded images (JPEG, PNG) of its pages, in which codes may be. */
  readonly images?: readonly Uint8Array[];
  /** What it is, where its first bytes alone do not tell. */
  readonly type?: string;
}

export const NO_FINDINGS: DocumentFindings = Object.freeze({ marks: [], links: [] });

/** A file found inside a document. */
export function carriedFile(name: string, content: Uint8Array): ArchiveEntry {
  return { name, isEncrypted: false, size: content.length, content };
}

/** Adds up what several looks at one document found. */
export function mergeFindings(all: readonly DocumentFindings[]): DocumentFindings {
  const type = all.find((each) => each.type !== undefined)?.type;
  return {
    marks: [...new Set(all.flatMap(({ marks }) => marks))],
    links: [...new Set(all.flatMap(({ links }) => links))],
    files: all.flatMap(({ files }) => files ?? []),
    images: all.flatMap(({ images }) => images ?? []),
    ...(type === undefined ? {} : { type }),
  };
}
