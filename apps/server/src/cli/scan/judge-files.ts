import type { Report } from '@postern/scanner';
import { explainFileError } from './explain-file-error.ts';
import type { Found } from './find-files.ts';
import type { Judged } from './judged.ts';
import { readMessageFile } from './read-message-file.ts';

export interface JudgeOptions {
  readonly scan: (raw: Uint8Array) => Promise<Report>;
  /** Files read and judged at the same time: what bounds the memory. */
  readonly atATime: number;
  /** Told of each file when it is done, in that order. */
  readonly tell: (judged: Judged) => Promise<void>;
}

/** Judges every file; none is read before there is somebody to judge it. */
export async function judgeFiles(
  files: AsyncGenerator<Found, void, undefined>,
  { scan, atATime, tell }: JudgeOptions,
): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let next = await files.next(); next.done !== true; next = await files.next()) {
      await tell(await judge(next.value, scan));
    }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
}

async function judge({ file, problem }: Found, scan: JudgeOptions['scan']): Promise<Judged> {
  if (problem !== undefined) return { file, report: undefined, reason: problem };
  let raw: Uint8Array;
  try {
    raw = await readMessageFile(file);
  } catch (error) {
    return { file, report: undefined, reason: explainFileError(error) };
  }
  return { file, report: await scan(raw) };
}
