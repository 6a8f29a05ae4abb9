import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the list beside the messages expects of one of them. */
export interface Expected {
  readonly file: string;
  readonly expect: 'malicious-like' | 'suspicious' | 'benign';
  readonly category: string;
  readonly raw: Buffer;
}

/** Reads `expect.tsv` (file, expectation, category, …; first line names the columns) and the messages it names. */
export function readExpectations(dir: string): readonly Expected[] {
  const [, ...lines] = readFileSync(join(dir, 'expect.tsv'), 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [file = '', expect = '', category = ''] = line.split('\t');
      return { file, expect: expectation(expect, file), category, raw: readFileSync(join(dir, file)) };
    });
}

function expectation(word: string, file: string): Expected['expect'] {
  if (word === 'malicious-like' || word === 'suspicious' || word === 'benign') {
    return word;
  }
  throw new Error(`${file}: "${word}" is no expectation`);
}
