import { ambiguous } from './ambiguous.ts';
import { hiddenAttachment } from './hidden-attachment.ts';
import { limitReached } from './limit-reached.ts';
import { scanStopped } from './scan-stopped.ts';
import type { Rule } from '../rule.ts';

/** Rules on how the message is built, in the order in which findings are listed. */
export const structureRules: readonly Rule[] = [
  ambiguous,
  hiddenAttachment,
  limitReached,
  scanStopped,
];
