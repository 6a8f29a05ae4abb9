import type { Intent } from '../data/phrases/intents.ts';

/** Intents of who wants an account at some firm: one of them is advice or news, two are a lure. */
export const ACCOUNT_LURES: readonly Intent[] = [
  'credential',
  'suspension',
  'unusual-activity',
  'second-factor',
];

/** What else lures are about that use the name of a firm. */
export const FIRM_LURES: readonly Intent[] = [
  'storage',
  'renewal',
  'virus',
  'streaming',
  'payment-problem',
  'parcel',
  'refund',
  'crypto',
  'reward',
  'survey',
  'points',
  'document',
  'voicemail',
];
