import type { Letter } from '../letter.ts';
import { HOME_NEWSLETTERS } from './service-newsletters-home.ts';
import { WORK_NEWSLETTERS } from './service-newsletters-work.ts';
import { ORDER_LETTERS } from './service-orders.ts';

/** Mail of shops, newsletters, banks and other senders that are no persons. All of it is what it says it is. */
export const SERVICE_LETTERS: readonly Letter[] = [
  ...ORDER_LETTERS,
  ...HOME_NEWSLETTERS,
  ...WORK_NEWSLETTERS,
];
