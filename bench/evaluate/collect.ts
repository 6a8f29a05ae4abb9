import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { campaignsOf } from './campaigns.ts';
import { neutralise } from './neutralise.ts';

/** One message of a labelled folder. */
export interface Sample {
  /** Path below its folder. */
  readonly file: string;
  readonly set: string;
  readonly isBad: boolean;
  readonly raw: Buffer;
  /** Messages of one campaign have the same; half of all phishing has a twin. */
  readonly campaign: string;
}

/** The largest a server would scan. */
const FILE_BYTES = 50 * 1_024 * 1_024;

export interface Folder {
  readonly set: string;
  readonly path: string;
  readonly isBad: boolean;
}

/** Reads the messages of folders and of those in them. */
export function collect(folders: readonly Folder[], isNeutral: boolean): readonly Sample[] {
  const read = folders.flatMap(({ set, path, isBad }) =>
    filesBelow(path).map((file) => ({ file: relative(path, file), set, isBad, raw: readFileSync(file) })),
  );
  const campaigns = campaignsOf(read.map(({ raw }) => raw));
  return read.map((sample, at) => ({
    ...sample,
    raw: isNeutral ? neutralise(sample.raw) : sample.raw,
    campaign: campaigns[at] ?? '',
  }));
}

/** The first of each campaign, in the order they came. */
export function novel<T extends { readonly campaign: string }>(samples: readonly T[]): readonly T[] {
  return [...new Map(samples.toReversed().map((sample) => [sample.campaign, sample])).values()].toReversed();
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(eml|msg|txt)$|^[^.]+$|^\d/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= FILE_BYTES)
    .toSorted();
}
