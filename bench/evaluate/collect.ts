import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
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
const CAMPAIGN_WORDS = 60;

export interface Folder {
  readonly set: string;
  readonly path: string;
  readonly isBad: boolean;
}

/** Reads the messages of a folder and of those in it. */
export function collect({ set, path, isBad }: Folder, isNeutral: boolean): readonly Sample[] {
  return filesBelow(path).map((file) => {
    const bytes = readFileSync(file);
    const raw = isNeutral ? neutralise(bytes) : bytes;
    return { file: relative(path, file), set, isBad, raw, campaign: campaignOf(raw) };
  });
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

/** Domain of From, and the subject without its numbers; where that is short, the first words of the text. */
function campaignOf(raw: Buffer): string {
  const text = raw.subarray(0, 200_000).toString('latin1');
  const from = /^from:.*@([\w.-]+)/im.exec(text)?.[1]?.toLowerCase() ?? '';
  const subject = (/^subject:(.*)$/im.exec(text)?.[1] ?? '').replaceAll(/[\d\s]+/g, ' ').trim();
  return subject.length > 12 ? `${from}|${subject}` : `${from}|${bodyWords(text)}`;
}

function bodyWords(text: string): string {
  const body = text.slice(Math.max(0, text.search(/\r?\n\r?\n/)));
  const plain = body.replaceAll(/<[^>]*>/g, ' ').toLowerCase();
  return plain
    .split(/\W+/)
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .slice(0, CAMPAIGN_WORDS)
    .join(' ');
}
