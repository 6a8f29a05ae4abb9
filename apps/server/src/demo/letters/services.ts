import type { Letter } from '../letter.ts';
import { ACCOUNT_LETTERS } from './service-accounts.ts';
import { MARKET_LETTERS } from './service-market.ts';
import { MONEY_LETTERS } from './service-money.ts';
import { HOME_NEWSLETTERS } from './service-newsletters-home.ts';
import { WORK_NEWSLETTERS } from './service-newsletters-work.ts';
import { ORDER_LETTERS } from './service-orders.ts';
import { PARCEL_LETTERS } from './service-parcels.ts';
import { RECEIPT_LETTERS } from './service-receipts.ts';
import { TONGUE_LETTERS } from './service-tongues.ts';
import { TOWN_LETTERS } from './service-town.ts';

/** Mail of shops, newsletters, banks and other senders that are no persons. All of it is what it says it is. */
export const SERVICE_LETTERS: readonly Letter[] = [
  ...ORDER_LETTERS,
  ...HOME_NEWSLETTERS,
  ...WORK_NEWSLETTERS,
  ...PARCEL_LETTERS,
  ...TOWN_LETTERS,
  ...TONGUE_LETTERS,
  ...MARKET_LETTERS,
  ...MONEY_LETTERS,
  ...ACCOUNT_LETTERS,
  ...RECEIPT_LETTERS,
];
