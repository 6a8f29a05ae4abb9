import type { Letter } from '../letter.ts';

/** Mail of services. */
export const SERVICE_LETTERS: readonly Letter[] = [];
