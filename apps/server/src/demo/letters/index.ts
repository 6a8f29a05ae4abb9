import type { Letter } from '../letter.ts';
import { FAMILY_LETTERS } from './people-family.ts';
import { SERVICE_LETTERS } from './services.ts';

/** Everything that lies in the demo mailboxes when the demo starts. */
export const SEEDED_LETTERS: readonly Letter[] = [...FAMILY_LETTERS, ...SERVICE_LETTERS];
