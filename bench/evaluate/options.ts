import { parseArgs } from 'node:util';
import type { Folder } from './collect.ts';
import { lessonsIn } from './lessons.ts';

export interface Options {
  readonly folders: readonly Folder[];
  readonly attachments: string | undefined;
  readonly own: readonly string[];
  readonly out: string;
  readonly neutralise: boolean;
  readonly peers: boolean;
  /** Labelled messages for a peer to learn from. */
  readonly lessons: readonly Folder[];
  readonly model: string | undefined;
}

export const USAGE = `Usage: npm run evaluate -- --phish DIR --ham DIR [--ham DIR …] [--spam DIR] [--attachments DIR]
         [--own ADDRESS …] [--model FILE] [--neutralise] [--peers [--train DIR …]] [--out DIR]

  --phish, --spam  folders of bad messages; --ham folders of honest ones, each told apart by its sub-folders
  --attachments    a folder of messages around single files, with expect.tsv
  --own            addresses of the reader whose mail it was; without it nobody's mailbox is assumed
  --model          a model of "npm run fit -- --out FILE" instead of the library's own
  --neutralise     judge everything a second time without dates, recipients and others' verdicts, and compare
  --peers          judge the same files by Rspamd and SpamAssassin as well, where they are installed
  --train          with --peers: also by a SpamAssassin whose Bayes has learned from this folder; its sub-folder "ham"
                   holds honest messages, every other one bad ones
  --out            where curve, calibration, wrong ones and all numbers are written ("evaluation")`;

/** Undefined where the arguments make no sense. */
export function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        phish: { type: 'string', multiple: true, default: [] },
        ham: { type: 'string', multiple: true, default: [] },
        spam: { type: 'string', multiple: true, default: [] },
        attachments: { type: 'string' },
        own: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: 'evaluation' },
        model: { type: 'string' },
        neutralise: { type: 'boolean', default: false },
        peers: { type: 'boolean', default: false },
        train: { type: 'string', multiple: true, default: [] },
      },
    });
    const { phish, ham, spam, attachments, model, train, ...others } = values;
    const folders = [
      ...phish.map((path) => ({ set: 'phish', path, isBad: true })),
      ...ham.map((path) => ({ set: 'ham', path, isBad: false })),
      ...spam.map((path) => ({ set: 'spam', path, isBad: true })),
    ];
    const isEnough = attachments !== undefined || (phish.length + spam.length > 0 && ham.length > 0);
    return isEnough
      ? { folders, attachments, model, lessons: train.flatMap(lessonsIn), ...others }
      : undefined;
  } catch {
    return undefined;
  }
}
