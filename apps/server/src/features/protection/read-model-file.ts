import { readFileSync } from 'node:fs';
import { readModel } from '@postern/scanner';
import type { ScoringModel } from '@postern/scanner';

/**
 * The weights of the operator (S02).
 * @throws {Error} in words that name the file where it cannot be read, is no model, or was changed.
 */
export function readModelFile(file: string): ScoringModel {
  try {
    return readModel(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'It cannot be read.';
    throw new Error(`${file}: ${why}`, { cause: error });
  }
}
