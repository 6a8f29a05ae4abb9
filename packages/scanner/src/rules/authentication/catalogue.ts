import { confirmed } from './confirmed.ts';
import { failedKnownDomain } from './failed-known-domain.ts';
import { failed } from './failed.ts';
import { nothingPassed } from './nothing-passed.ts';
import { unsignedBrand } from './unsigned-brand.ts';
import type { Rule } from '../rule.ts';

/** Rules on who vouches for the sender, in the order in which findings are listed. */
export const authenticationRules: readonly Rule[] = [
  confirmed,
  failedKnownDomain,
  failed,
  nothingPassed,
  unsignedBrand,
];
